namespace NewsNotebooks.Terms;

/// <summary>Finds the days on which a term's rate changes, up or down.</summary>
/// <remarks>
/// Binary segmentation (Scott and Knott 1974; Vostrikova 1981): the course is split where G² of the term's rate on both sides is largest, and each
/// side again, as long as the split is significant. The test is a permutation test of that largest G²: were there no change, the periods could stand
/// in any order, so their order is shuffled 999 times, whole periods, because the occurrences within an article are not independent of one another.
/// The shuffles follow a fixed seed: the same course gives the same points.
/// </remarks>
public static class ChangePoints
{
    private const int Shuffles = 999;

    /// <summary>The change points in order of time; none where the rate never changes significantly. Periods without tokens are passed over.</summary>
    /// <param name="course">The term's course.</param>
    /// <param name="significance">The largest p of a change.</param>
    /// <param name="minimumPeriods">The fewest periods with articles between two change points.</param>
    /// <param name="seed">The shuffles' seed.</param>
    public static IReadOnlyList<ChangePoint> Changes(this TermCourse course, double significance = 0.01, int minimumPeriods = 3, int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumPeriods, 1);
        var periods = course.Periods.Where(period => period.Tokens > 0).ToArray();
        var splits = new List<(int At, double G2, double P)>();
        Segment(periods, 0, periods.Length);
        var bounds = splits.Select(split => split.At).Append(0).Append(periods.Length).Order().ToList();
        return [.. splits.OrderBy(split => split.At).Select((split, i) => Point(course, periods, bounds[i], split, bounds[i + 2]))];

        void Segment(CoursePeriod[] all, int start, int end)
        {
            var part = all[start..end];
            var (at, g2) = Best(part, minimumPeriods);
            if (at == 0) return;
            var p = P(part, g2, minimumPeriods, seed);
            if (p > significance) return;
            splits.Add((start + at, g2, p));
            Segment(all, start, start + at);
            Segment(all, start + at, end);
        }
    }

    /// <summary>Where the two sides differ most: the number of periods on the left, 0 where they cannot be split or do not differ; the first of equals.</summary>
    private static (int At, double G2) Best(ReadOnlySpan<CoursePeriod> periods, int minimum)
    {
        long allCount = 0, allTokens = 0, count = 0, tokens = 0;
        foreach (var period in periods) (allCount, allTokens) = (allCount + period.Count, allTokens + period.Tokens);
        var best = (At: 0, G2: 0.0);
        for (var at = 1; at <= periods.Length - minimum; at++)
        {
            (count, tokens) = (count + periods[at - 1].Count, tokens + periods[at - 1].Tokens);
            if (at < minimum) continue;
            var g2 = new ContingencyTable(count, tokens - count, allCount - count, allTokens - tokens - allCount + count).LogLikelihood;
            if (g2 > best.G2) best = (at, g2);
        }
        return best;
    }

    private static double P(CoursePeriod[] periods, double g2, int minimum, int seed)
    {
        var random = new Random(seed);
        var shuffled = periods.ToArray();
        var asClear = 0;
        for (var i = 0; i < Shuffles; i++)
        {
            random.Shuffle(shuffled);
            if (Best(shuffled, minimum).G2 >= g2 * (1 - 1e-12)) asClear++;
        }
        return (asClear + 1.0) / (Shuffles + 1);
    }

    private static ChangePoint Point(TermCourse course, CoursePeriod[] periods, int before, (int At, double G2, double P) split, int after)
    {
        var day = periods[split.At].From;
        return new ChangePoint(course.Term, day, Rate(periods[before..split.At]), Rate(periods[split.At..after]), split.G2, split.P,
            string.Join(';', course.ArticlesBetween(day, periods[after - 1].To)));
    }

    private static double Rate(CoursePeriod[] periods) => 1000.0 * periods.Sum(period => (double)period.Count) / periods.Sum(period => (double)period.Tokens);
}
