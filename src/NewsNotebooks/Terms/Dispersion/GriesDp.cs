namespace NewsNotebooks.Terms;

/// <summary>Deviation of proportions: how far a term's occurrences are from being spread as the parts' sizes let expect.</summary>
/// <remarks>DP = ½ Σ |v_i / f - s_i|, where v_i are the occurrences in a part, f those in all and s_i the part's share of all tokens: Gries (2008),
/// "Dispersions and adjusted frequencies in corpora". Normalised, DP / (1 - min s_i): Lijffijt and Gries (2012).</remarks>
public static class GriesDp
{
    /// <summary>From 0 (even) towards 1 (all in one small part).</summary>
    /// <param name="occurrences">The occurrences in each part, one at least.</param>
    /// <param name="sizes">The tokens of each part, one at least.</param>
    public static double Of(IReadOnlyList<int> occurrences, IReadOnlyList<int> sizes)
    {
        double count = occurrences.Sum(), tokens = sizes.Sum(size => (double)size);
        return 0.5 * occurrences.Zip(sizes, (v, size) => Math.Abs((v / count) - (size / tokens))).Sum();
    }

    /// <summary>From 0 to 1, the most that the parts allow; null where there is one part only.</summary>
    /// <param name="occurrences">The occurrences in each part, one at least.</param>
    /// <param name="sizes">The tokens of each part, one at least.</param>
    public static double? Normalised(IReadOnlyList<int> occurrences, IReadOnlyList<int> sizes) =>
        sizes.Count == 1 ? null : Of(occurrences, sizes) / (1 - (sizes.Min() / sizes.Sum(size => (double)size)));
}
