namespace NewsNotebooks.Text;

/// <summary>A half-open stretch of UTF-16 offsets, [<see cref="Start"/>, <see cref="End"/>), in an article's text.</summary>
/// <param name="Start">The first offset.</param>
/// <param name="End">The offset after the last.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the offset lies in the span.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether the other span lies wholly in this one.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two spans share at least one offset.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The part of the text that the span stands for.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>The span without white space at its ends; empty, at its start, where there is nothing else.</summary>
    public TextSpan Trim(string text)
    {
        int start = Start, end = End;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
