namespace NewsNotebooks.Terms;

/// <summary>How exclusively two terms occur together; does not depend on the corpus' size.</summary>
/// <remarks>14 + log2(2 f_xy / (f_x + f_y)): Rychlý (2008), "A Lexicographer-Friendly Association Score".</remarks>
public static class LogDice
{
    /// <summary>At most 14, where the terms are never apart; a point less is half as exclusive.</summary>
    /// <param name="table">How often the two occur, together at least once.</param>
    public static double Of(ContingencyTable table) => 14 + Math.Log2(2 * table.Both / (table.First + table.Second));
}
