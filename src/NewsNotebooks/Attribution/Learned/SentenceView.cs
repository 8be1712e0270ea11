namespace NewsNotebooks.Attribution.Learned;

/// <summary>A sentence as the model sees it: a class and some hashes a lexeme. Names, numbers and quoted stretches each look alike.</summary>
/// <remarks>All is found in one pass, so that a sentence of any length costs linear time.</remarks>
internal sealed class SentenceView
{
    private const int LongestNounPhrase = 6;
    private const uint Outside = 1, Quote = 2, Number = 3, Name = 4;

    private readonly WordClass[] _classes;
    private readonly uint[] _words, _stems, _earlierCues;

    public SentenceView(IReadOnlyList<Lexeme> lexemes)
    {
        Lexemes = lexemes;
        (_classes, _words, _stems, _earlierCues) = (new WordClass[lexemes.Count], new uint[lexemes.Count], new uint[lexemes.Count], new uint[lexemes.Count]);
        var (isFirst, earlier) = (true, 0u);
        for (var at = 0; at < lexemes.Count; at++)
        {
            _classes[at] = ClassOf(at, isFirst);
            _words[at] = _classes[at] switch { WordClass.Quote => Quote, WordClass.Number => Number, WordClass.Name => Name, _ => WordHash.Of(lexemes[at].Lower) };
            _stems[at] = WordHash.Stem(lexemes[at].Lower);
            _earlierCues[at] = earlier;
            earlier = EarlierCueAfter(at, earlier);
            if (lexemes[at].IsWord) isFirst = false;
        }
    }

    public IReadOnlyList<Lexeme> Lexemes { get; }

    public int Count => _classes.Length;

    /// <summary>The number of quoted stretches.</summary>
    public int Quotes { get; private set; }

    /// <summary>What the first verb of the cue lexicon can introduce: 0 where there is no such verb, 1 a name or a quoted part, 2 a clause.</summary>
    public uint FirstCue { get; private set; }

    /// <summary>The class of the lexeme; <see cref="WordClass.Outside"/> beyond the sentence.</summary>
    public WordClass Class(int at) => (uint)at < (uint)_classes.Length ? _classes[at] : WordClass.Outside;

    /// <summary>The hash of the word, the same for all names, numbers and quotations.</summary>
    public uint Word(int at) => (uint)at < (uint)_words.Length ? _words[at] : Outside;

    /// <summary>The hash of the word without the endings of verbs and plurals.</summary>
    public uint Stem(int at) => _stems[at];

    /// <summary>The last verb of saying before the lexeme, within whose content it may stand; 0 for none since the last quotation.</summary>
    public uint EarlierCue(int at) => _earlierCues[at];

    /// <summary>Whether the lexeme may be a cue: a word of an open class that is no name, or a colon.</summary>
    public bool MayBeCue(int at) => _classes[at] is WordClass.Ed or WordClass.Ing or WordClass.S or WordClass.Other or WordClass.Colon && !IsNoun(at);

    /// <summary>A laboratory report; its famous pledge: the verb would end in -s.</summary>
    public bool IsNoun(int at)
    {
        if (_classes[at] != WordClass.Other || !CueLexicon.IsNounToo(Lexemes[at].Lower) || Class(at - 1) is WordClass.S or WordClass.Pronoun) return false;
        for (var i = at - 1; i >= 0 && i > at - LongestNounPhrase; i--)
        {
            if (_classes[i] == WordClass.Possessive || Lexemes[i].Lower is "a" or "an" or "the" or "this" or "that" || Names.IsPossessive(Lexemes[i].Text)) return true;
            if (_classes[i] is not (WordClass.Other or WordClass.Number or WordClass.Ed or WordClass.Ing)) return false;
        }
        return false;
    }

    private uint EarlierCueAfter(int at, uint earlier)
    {
        if (_classes[at] == WordClass.Quote)
        {
            Quotes++;
            return 0;
        }
        if (!Lexemes[at].IsWord || !CueLexicon.TryGet(Lexemes[at].Lower, out var cue)) return earlier;
        if (FirstCue == 0) FirstCue = cue.Clausal ? 2u : 1u;
        return cue.Clausal && MayBeCue(at) ? _words[at] : earlier;
    }

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
        if (!isFollowedByName && alone is WordClass.Ed or WordClass.Ing or WordClass.Adverb) return alone;
        return Names.Groups.Contains(lexeme.Lower) || Names.Roles.Contains(lexeme.Lower) ? alone : WordClass.Name;
    }
}
