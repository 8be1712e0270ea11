namespace NewsNotebooks.Terms;

/// <summary>What is counted in a period.</summary>
public enum BurstCounting
{
    /// <summary>The articles that have the term, of all articles: how many speak of it.</summary>
    Articles,

    /// <summary>The term's occurrences, of all tokens: how much is said of it; finds short bursts where articles are few.</summary>
    Occurrences,
}

/// <summary>What Kleinberg's automaton takes for a burst.</summary>
public sealed record BurstOptions
{
    /// <summary>Two states, twice the base rate, a cost of 1.</summary>
    public static BurstOptions Default { get; } = new();

    /// <summary>What is counted.</summary>
    public BurstCounting Counting { get; init; } = BurstCounting.Articles;

    /// <summary>The number of states, at least 2; more find bursts within bursts.</summary>
    public int States { get; init; } = 2;

    /// <summary>How many times the rate of the state below each state's rate is (s), more than 1.</summary>
    public double Ratio { get; init; } = 2;

    /// <summary>What rising by a state costs (γ), at least 0; the larger, the fewer bursts.</summary>
    public double Gamma { get; init; } = 1;
}
