namespace NewsNotebooks.Timelines.Language;

/// <summary>The words and marks that rules speak of, each with a number of its own; 0 stands for every other word.</summary>
/// <remarks>An open hash table over the letters folded to lower case, so that a word of the text is looked up without a string being made.</remarks>
internal sealed class Vocabulary
{
    /// <summary>Every word that no rule speaks of.</summary>
    public const int Unknown = 0;

    /// <summary>Every number in digits.</summary>
    public const int Number = 1;

    private const int Longest = 24;
    private readonly List<string> _words = ["", "0"];
    private readonly List<(string Ending, int Id)> _endings = [];
    private int[] _slots = new int[1024];

    /// <summary>First letter, last letter and length of the words that are known, and the last letters of known endings: most words of a text are ruled out by these.</summary>
    private readonly uint[] _shapes = new uint[32 * 32];
    private uint _lastLetters;

    /// <summary>How many numbers are given out.</summary>
    public int Count => _words.Count;

    /// <summary>The word of a number.</summary>
    public string this[int id] => _words[id];

    /// <summary>The number of a word, which gets one if it has none yet.</summary>
    public int Add(string word)
    {
        var folded = word.ToLowerInvariant();
        if (folded.Length > Longest) throw new FormatException($"'{word}' is longer than {Longest} letters; a rule's words are shorter.");
        var slot = Slot(folded);
        if (_slots[slot] != 0) return _slots[slot];
        _words.Add(folded);
        _shapes[Shape(folded)] |= 1u << Bit(folded);
        _slots[slot] = _words.Count - 1;
        if (folded.Length > 1 && folded[0] == '*')
        {
            _endings.Add((folded[1..], _words.Count - 1));
            _lastLetters |= 1u << (folded[^1] & 31);
        }
        if (_words.Count * 2 > _slots.Length) Grow();
        return _words.Count - 1;
    }

    /// <summary>The number of a word in any case, else of its ending (<c>*ed</c>); 0 if no rule speaks of either.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var found = word.Length > Longest || (_shapes[Shape(word)] >> Bit(word) & 1) == 0 ? Unknown : _slots[Slot(word)];
        return found != Unknown || word.Length < 4 || (_lastLetters >> (Fold(word[^1]) & 31) & 1) == 0 ? found : Ending(word);
    }

    private static int Shape(ReadOnlySpan<char> word) => (Fold(word[0]) & 31) | ((word.Length & 31) << 5);

    private static int Bit(ReadOnlySpan<char> word) => Fold(word[^1]) & 31;

    private int Ending(ReadOnlySpan<char> word)
    {
        foreach (var (ending, id) in _endings)
            if (Fold(word[^1]) == ending[^1] && Same(ending, word[^ending.Length..])) return id;
        return Unknown;
    }

    private int Slot(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        foreach (var letter in word) hash = (hash * 31) + Fold(letter);
        var mask = (uint)_slots.Length - 1;
        for (var slot = (hash ^ (hash >> 15)) & mask; ; slot = (slot + 1) & mask)
            if (_slots[slot] == 0 || Same(_words[_slots[slot]], word)) return (int)slot;
    }

    private static bool Same(string known, ReadOnlySpan<char> word)
    {
        if (known.Length != word.Length) return false;
        for (var i = 0; i < known.Length; i++)
            if (known[i] != Fold(word[i])) return false;
        return true;
    }

    private static char Fold(char letter) => letter switch
    {
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        < '\u0080' => letter,
        _ => char.ToLowerInvariant(letter),
    };

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var id = 2; id < _words.Count; id++) _slots[Slot(_words[id])] = id;
    }
}
