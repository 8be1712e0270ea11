namespace NewsNotebooks.Timelines.Language;

/// <summary>How a token is written, and what stands before it.</summary>
[Flags]
internal enum TokenShape : byte
{
    None = 0,

    /// <summary>Nothing stands between it and the token before.</summary>
    Glued = 1,

    /// <summary>A word that begins with a capital.</summary>
    Capital = 2,

    /// <summary>A word, not a mark or number.</summary>
    Word = 4,

    /// <summary>A number with thousands marked off, such as 1,850, which is no year.</summary>
    Grouped = 8,
}

/// <summary>A word, number or mark of a text.</summary>
/// <param name="Start">Its first offset.</param>
/// <param name="End">The offset behind its last.</param>
/// <param name="Word">Its number in the <see cref="Vocabulary"/>.</param>
/// <param name="Value">What digits stand for; -1 for others, and for what is larger than any date or count.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct TimexToken(int Start, int End, int Word, int Value, TokenShape Shape)
{
    public int Length => End - Start;

    public bool IsGlued => (Shape & TokenShape.Glued) != 0;

    public bool IsCapital => (Shape & TokenShape.Capital) != 0;

    public bool IsWord => (Shape & TokenShape.Word) != 0;

    public bool IsNumber => Word == Vocabulary.Number;

    public bool IsGrouped => (Shape & TokenShape.Grouped) != 0;
}
