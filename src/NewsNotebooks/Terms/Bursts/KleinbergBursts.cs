namespace NewsNotebooks.Terms;

/// <summary>Finds the bursts of a term.</summary>
/// <remarks>
/// Kleinberg (2002), "Bursty and Hierarchical Structure in Streams", the automaton for batched arrivals: a period with r of d articles that have the
/// term (or r of d tokens that are the term) costs -ln of their binomial probability at its state's rate p_i = p_0 s^i, where p_0 is the rate of the whole course; rising from state i to
/// j costs (j - i) γ ln n, n the number of periods, falling nothing; the sequence of least cost, from state 0 on, is found exactly (Viterbi). Rates
/// are held below 1. Periods without articles say nothing and are passed over: a burst may span them. Ties go to the lower state.
/// </remarks>
public static class KleinbergBursts
{
    private const double HighestRate = 1 - 1e-9;

    /// <summary>The bursts of a course in order of time, outer ones before those within; none where the term or the dates are missing.</summary>
    /// <param name="course">The term's course, by days for bursts that begin and end on a day.</param>
    /// <param name="options">The automaton; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static IReadOnlyList<Burst> Bursts(this TermCourse course, BurstOptions? options = null)
    {
        options ??= BurstOptions.Default;
        var periods = course.Periods.Where(period => period.Articles > 0).ToList();
        var batches = periods.Select(period => options.Counting == BurstCounting.Articles ? (period.Matching, period.Articles) : (period.Count, period.Tokens)).ToList();
        var states = States(batches, options);
        var bursts = new List<Burst>();
        for (var level = 1; level < options.States; level++)
            for (var start = 0; start < states.Count; start++)
            {
                if (states[start] < level) continue;
                var end = start;
                while (end + 1 < states.Count && states[end + 1] >= level) end++;
                var weight = Weight(batches.GetRange(start, end - start + 1), level, BaseRate(batches), options.Ratio);
                bursts.Add(ToBurst(course, periods.GetRange(start, end - start + 1), level, weight));
                start = end;
            }
        return [.. bursts.OrderBy(burst => burst.From).ThenBy(burst => burst.Level)];
    }

    /// <summary>The bursts of several courses: the heaviest first, then by term and day.</summary>
    /// <param name="courses">The courses.</param>
    /// <param name="options">The automaton; null for the defaults.</param>
    public static IReadOnlyList<Burst> Bursts(this IEnumerable<TermCourse> courses, BurstOptions? options = null) =>
        [.. courses.SelectMany(course => course.Bursts(options)).OrderByDescending(burst => burst.Weight).ThenBy(burst => burst.Term, Text.CodePointComparer.Instance).ThenBy(burst => burst.From)];

    /// <summary>The states of the sequence of least cost, one a batch.</summary>
    /// <param name="batches">How many of how many articles have the term, period by period.</param>
    /// <param name="options">The automaton.</param>
    internal static IReadOnlyList<int> States(IReadOnlyList<(int Matching, int All)> batches, BurstOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.States, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Ratio, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Gamma, nameof(options));
        var rate = BaseRate(batches);
        if (rate == 0) return new int[batches.Count];
        var step = options.Gamma * Math.Log(batches.Count);
        var costs = Enumerable.Range(0, options.States).Select(state => state * step).ToArray();
        var from = new int[batches.Count, options.States];
        for (var t = 0; t < batches.Count; t++)
        {
            if (t > 0) costs = Advance(costs, step, from, t);
            for (var state = 0; state < options.States; state++) costs[state] += Cost(batches[t], Rate(rate, options.Ratio, state));
        }
        return Trace(from, Array.IndexOf(costs, costs.Min()));
    }

    /// <summary>The costs of reaching each state before the next batch is seen, and where from.</summary>
    private static double[] Advance(double[] costs, double step, int[,] from, int t)
    {
        var next = new double[costs.Length];
        for (var state = 0; state < costs.Length; state++)
        {
            var arriving = costs.Select((cost, previous) => cost + (Math.Max(0, state - previous) * step)).ToArray();
            from[t, state] = Array.IndexOf(arriving, arriving.Min());
            next[state] = arriving.Min();
        }
        return next;
    }

    private static int[] Trace(int[,] from, int last)
    {
        var states = new int[from.GetLength(0)];
        for (var t = states.Length - 1; t >= 0; t--)
        {
            states[t] = last;
            last = from[t, last];
        }
        return states;
    }

    private static double BaseRate(IReadOnlyList<(int Matching, int All)> batches)
    {
        double all = batches.Sum(batch => (double)batch.All);
        return all == 0 ? 0 : batches.Sum(batch => (double)batch.Matching) / all;
    }

    private static double Rate(double baseRate, double ratio, int state) => Math.Min(HighestRate, baseRate * Math.Pow(ratio, state));

    /// <summary>-ln of the binomial probability, without the binomial coefficient, which is the same in all states.</summary>
    private static double Cost((int Matching, int All) batch, double rate) =>
        -(batch.Matching * Math.Log(rate)) - ((batch.All - batch.Matching) * Math.Log(1 - rate));

    private static double Weight(List<(int Matching, int All)> batches, int level, double rate, double ratio) =>
        batches.Sum(batch => Cost(batch, Rate(rate, ratio, level - 1)) - Cost(batch, Rate(rate, ratio, level)));

    private static Burst ToBurst(TermCourse course, List<CoursePeriod> periods, int level, double weight)
    {
        var (from, to) = (periods[0].From, periods[^1].To);
        return new Burst(course.Term, level, from, to, weight, periods.Sum(period => period.Matching), periods.Sum(period => period.Articles), string.Join(';', course.ArticlesBetween(from, to)));
    }
}
