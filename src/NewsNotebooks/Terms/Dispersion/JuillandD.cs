namespace NewsNotebooks.Terms;

/// <summary>How even the rates of a term in the parts of a corpus are.</summary>
/// <remarks>1 - V / √(n - 1), V the coefficient of variation (population standard deviation) of the n parts' rates, so that parts may differ in size:
/// Juilland, Brodin and Davidovitch (1970), "Frequency Dictionary of French Words".</remarks>
public static class JuillandD
{
    /// <summary>From 0 (in one part) to 1 (at the same rate in all); null where there is one part only.</summary>
    /// <param name="occurrences">The occurrences in each part, one at least.</param>
    /// <param name="sizes">The tokens of each part, one at least.</param>
    public static double? Of(IReadOnlyList<int> occurrences, IReadOnlyList<int> sizes)
    {
        if (sizes.Count == 1) return null;
        var rates = occurrences.Zip(sizes, (v, size) => (double)v / size).ToList();
        var mean = rates.Average();
        var deviation = Math.Sqrt(rates.Average(rate => (rate - mean) * (rate - mean)));
        return Math.Max(0, 1 - (deviation / mean / Math.Sqrt(rates.Count - 1)));
    }
}
