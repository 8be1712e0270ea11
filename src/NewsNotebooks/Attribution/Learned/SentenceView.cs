namespace NewsNotebooks.Attribution.Learned;

/// <summary>A sentence as the model sees it: a class and a hash a lexeme. Names, numbers and quoted stretches each look alike.</summary>
internal sealed class SentenceView
{
    private const uint Outside = 1, Quote = 2, Number = 3, Name = 4;

    private readonly WordClass[] _classes;
    private readonly uint[] _hashes;

    public SentenceView(IReadOnlyList<Lexeme> lexemes)
    {
        Lexemes = lexemes;
        _classes = new WordClass[lexemes.Count];
        _hashes = new uint[lexemes.Count];
        var isFirst = true;
        for (var i = 0; i < lexemes.Count; i++)
        {
            _classes[i] = ClassOf(i, isFirst);
            _hashes[i] = _classes[i] switch { WordClass.Quote => Quote, WordClass.Number => Number, WordClass.Name => Name, _ => Hash(lexemes[i].Lower) };
            if (lexemes[i].IsWord) isFirst = false;
        }
    }

    public IReadOnlyList<Lexeme> Lexemes { get; }

    public int Count => _classes.Length;

    /// <summary>The class of the lexeme; <see cref="WordClass.Outside"/> beyond the sentence.</summary>
    public WordClass Class(int at) => (uint)at < (uint)_classes.Length ? _classes[at] : WordClass.Outside;

    /// <summary>The hash of the word, the same for all names, numbers and quotations.</summary>
    public uint Word(int at) => (uint)at < (uint)_hashes.Length ? _hashes[at] : Outside;

    /// <summary>Whether the lexeme may be a cue: a word of an open class that is no name, or a colon.</summary>
    public bool MayBeCue(int at) => _classes[at] is WordClass.Ed or WordClass.Ing or WordClass.S or WordClass.Other or WordClass.Colon;

    private WordClass ClassOf(int at, bool isFirst)
    {
        var lexeme = Lexemes[at];
        if (lexeme.IsQuote) return WordClass.Quote;
        if (!lexeme.IsWord) return lexeme.Text[0] switch { ',' => WordClass.Comma, ':' => WordClass.Colon, '—' or '-' => WordClass.Dash, _ => WordClass.Mark };
        var alone = WordClasses.Of(lexeme.Lower);
        if (!lexeme.IsCapitalised || alone is WordClass.Time or WordClass.Number) return alone;
        if (!isFirst) return alone is WordClass.Pronoun ? alone : WordClass.Name;
        if (WordClasses.IsClosed(lexeme.Lower)) return alone;
        var isFollowedByName = at + 1 < Lexemes.Count && Lexemes[at + 1].IsCapitalised;
        return !isFollowedByName && alone is WordClass.Ed or WordClass.Ing or WordClass.Adverb ? alone : Names.Groups.Contains(lexeme.Lower) || Names.Roles.Contains(lexeme.Lower) ? alone : WordClass.Name;
    }

    /// <summary>FNV-1a, the same on every machine.</summary>
    private static uint Hash(string word)
    {
        var hash = 2166136261;
        foreach (var c in word) hash = (hash ^ c) * 16777619;
        return hash;
    }
}
