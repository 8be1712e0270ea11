namespace NewsNotebooks.Terms;

/// <summary>How much more often two terms occur together than by chance; high for rare pairs.</summary>
/// <remarks>log2(f_xy N / (f_x f_y)): Church and Hanks (1990), "Word Association Norms, Mutual Information, and Lexicography".</remarks>
public static class PointwiseMutualInformation
{
    /// <summary>In bits; 0 by chance.</summary>
    /// <param name="table">How often the two occur, together at least once.</param>
    public static double Of(ContingencyTable table) => Math.Log2(table.Both / table.Expected);
}
