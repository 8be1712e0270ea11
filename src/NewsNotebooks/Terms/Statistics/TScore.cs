namespace NewsNotebooks.Terms;

/// <summary>How sure it is that two terms occur together more often than by chance; high for frequent pairs.</summary>
/// <remarks>(f_xy - E) / √f_xy: Church et al. (1991), "Using Statistics in Lexical Analysis".</remarks>
public static class TScore
{
    /// <summary>In standard deviations; 0 by chance.</summary>
    /// <param name="table">How often the two occur, together at least once.</param>
    public static double Of(ContingencyTable table) => (table.Both - table.Expected) / Math.Sqrt(table.Both);
}
