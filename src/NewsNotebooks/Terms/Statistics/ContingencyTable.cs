namespace NewsNotebooks.Terms;

/// <summary>Four counts: how often two things occur together, each without the other, and neither of them.</summary>
/// <param name="Both">Observations with both (O11).</param>
/// <param name="FirstOnly">Observations with the first only (O12).</param>
/// <param name="SecondOnly">Observations with the second only (O21).</param>
/// <param name="Neither">Observations with neither (O22).</param>
public readonly record struct ContingencyTable(double Both, double FirstOnly, double SecondOnly, double Neither)
{
    /// <summary>The table of a joint count, the two marginal counts and the number of all observations.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The counts contradict one another, so that a cell would be negative.</exception>
    public static ContingencyTable OfMarginals(double both, double first, double second, double all)
    {
        var table = new ContingencyTable(both, first - both, second - both, all - first - second + both);
        if (Math.Min(Math.Min(table.Both, table.FirstOnly), Math.Min(table.SecondOnly, table.Neither)) < 0)
            throw new ArgumentOutOfRangeException(nameof(both), $"Found {both} together, {first} and {second} each, {all} in all; expected no count to exceed those it is part of.");
        return table;
    }

    /// <summary>Observations with the first.</summary>
    public double First => Both + FirstOnly;

    /// <summary>Observations with the second.</summary>
    public double Second => Both + SecondOnly;

    /// <summary>All observations.</summary>
    public double All => Both + FirstOnly + SecondOnly + Neither;

    /// <summary>How often both would occur together by chance, First × Second / All; 0 where there are no observations.</summary>
    public double Expected => All == 0 ? 0 : First * Second / All;

    /// <summary>
    /// Dunning's log-likelihood ratio G² = 2 Σ O ln(O / E) over the four cells, in natural logarithms; a cell of 0 adds 0. At least 0; 0 where a
    /// margin is empty. Dunning (1993), "Accurate Methods for the Statistics of Surprise and Coincidence".
    /// </summary>
    public double LogLikelihood
    {
        get
        {
            var all = All;
            double without = all - First, other = all - Second;
            if (First == 0 || Second == 0 || without == 0 || other == 0) return 0;
            var sum = Term(Both, First * Second / all) + Term(FirstOnly, First * other / all)
                + Term(SecondOnly, without * Second / all) + Term(Neither, without * other / all);
            return Math.Max(0, 2 * sum);
        }
    }

    /// <summary>
    /// Pearson's chi-square Σ (O - E)² / E over the four cells, without Yates' correction; 0 where a margin is empty. Pearson (1900), "On the
    /// Criterion that a Given System of Deviations …".
    /// </summary>
    public double ChiSquare
    {
        get
        {
            var margins = First * Second * (All - First) * (All - Second);
            var difference = (Both * Neither) - (FirstOnly * SecondOnly);
            return margins == 0 ? 0 : All * difference * difference / margins;
        }
    }

    internal static double Term(double observed, double expected) => observed == 0 ? 0 : observed * Math.Log(observed / expected);
}
