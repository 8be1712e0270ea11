namespace NewsNotebooks.Terms;

/// <summary>How many times more often a term occurs in a target than in a reference: the size of a difference, not how sure it is.</summary>
/// <remarks>log2((a / c) / (b / d)): Hardie (2014), "Log Ratio: an informal introduction".</remarks>
public static class LogRatio
{
    /// <summary>1 is twice, -1 half as often; an absent term counts as half an occurrence, so that the ratio is finite.</summary>
    /// <param name="a">Occurrences in the target.</param>
    /// <param name="b">Occurrences in the reference.</param>
    /// <param name="c">Tokens of the target.</param>
    /// <param name="d">Tokens of the reference.</param>
    public static double Of(int a, int b, int c, int d) => Math.Log2((a == 0 ? 0.5 : a) / c / ((b == 0 ? 0.5 : b) / d));
}
