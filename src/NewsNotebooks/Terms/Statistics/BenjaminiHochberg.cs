namespace NewsNotebooks.Terms;

/// <summary>Adjusts p values of many tests, so that what is taken for true holds a bounded share of false ones.</summary>
/// <remarks>Benjamini and Hochberg (1995), "Controlling the False Discovery Rate": with the p values in ascending order, the i-th of m becomes
/// the least of m / j × p(j) over j ≥ i, at most 1.</remarks>
public static class BenjaminiHochberg
{
    /// <summary>The adjusted values in the order of the given ones; equal p values get equal ones.</summary>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> p)
    {
        var adjusted = new double[p.Count];
        var least = 1.0;
        var rank = p.Count;
        foreach (var i in Enumerable.Range(0, p.Count).OrderByDescending(i => p[i]))
        {
            least = Math.Min(least, p[i] * p.Count / rank--);
            adjusted[i] = least;
        }
        return adjusted;
    }
}
