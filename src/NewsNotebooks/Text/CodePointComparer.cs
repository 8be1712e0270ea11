namespace NewsNotebooks.Text;

/// <summary>Orders text by Unicode code points, as sorted UTF-8 is; UTF-16 order differs outside the basic plane.</summary>
internal sealed class CodePointComparer : IComparer<string>
{
    public static CodePointComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return string.CompareOrdinal(x, y);
        var length = Math.Min(x.Length, y.Length);
        var at = x.AsSpan(0, length).CommonPrefixLength(y);
        if (at == length) return x.Length.CompareTo(y.Length);
        return Rank(x[at]).CompareTo(Rank(y[at]));
    }

    /// <summary>Surrogates come behind all other units.</summary>
    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
