namespace NewsNotebooks.Terms.Counting;

/// <summary>A term with its counts.</summary>
/// <remarks>Not a tuple: the framework's lists and sorts of tuples are compiled at every start of a program, those of our types ahead of time.</remarks>
internal readonly struct CountedTerm(ReadOnlyMemory<byte> term, long count, int documents)
{
    /// <summary>The term as UTF-8.</summary>
    public ReadOnlyMemory<byte> Term { get; } = term;

    /// <summary>Its occurrences.</summary>
    public long Count { get; } = count;

    /// <summary>The documents it occurs in.</summary>
    public int Documents { get; } = documents;

    /// <summary>By count, descending, then by the term's bytes, which is by code point.</summary>
    public static int Compare(CountedTerm x, CountedTerm y) => x.Count != y.Count ? y.Count.CompareTo(x.Count) : x.Term.Span.SequenceCompareTo(y.Term.Span);
}
