namespace NewsNotebooks.Terms;

/// <summary>What Kleinberg's automaton takes for a burst.</summary>
public sealed record BurstOptions
{
    /// <summary>Two states, twice the base rate, a cost of 1.</summary>
    public static BurstOptions Default { get; } = new();

    /// <summary>The number of states, at least 2; more find bursts within bursts.</summary>
    public int States { get; init; } = 2;

    /// <summary>How many times the rate of the state below each state's rate is (s), more than 1.</summary>
    public double Ratio { get; init; } = 2;

    /// <summary>What rising by a state costs (γ), at least 0; the larger, the fewer bursts.</summary>
    public double Gamma { get; init; } = 1;
}
