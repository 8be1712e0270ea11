using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;

namespace NewsNotebooks.Tests.Terms;

public sealed class BurstsTests
{
    private static Article Dated(string id, string day, string text) => new(id, text) { Published = new(DateOnly.Parse(day)) };

    public sealed class TheStatesMethod
    {
        /// <summary>The automaton's least cost, found by trying every sequence of states.</summary>
        [Theory]
        [InlineData(2, 2.0, 1.0)]
        [InlineData(2, 3.0, 0.3)]
        [InlineData(3, 2.0, 0.5)]
        [InlineData(3, 1.5, 0.1)]
        public void Should_Cost_As_Little_As_The_Best_Of_All_Sequences(int count, double ratio, double gamma)
        {
            (int Matching, int All)[] batches = [(0, 5), (1, 6), (4, 5), (5, 6), (1, 1), (0, 4), (0, 7), (3, 4), (0, 5)];
            var options = new BurstOptions { States = count, Ratio = ratio, Gamma = gamma };
            var states = KleinbergBursts.States(batches, options);
            var least = Sequences(batches.Length, count).Min(sequence => Cost(batches, sequence, options));
            Assert.Equal(least, Cost(batches, [.. states], options), 1e-9);
            Assert.Contains(states, state => state > 0);
        }

        private static IEnumerable<int[]> Sequences(int length, int states)
        {
            for (var code = 0; code < Math.Pow(states, length); code++)
                yield return [.. Enumerable.Range(0, length).Select(i => code / (int)Math.Pow(states, i) % states)];
        }

        private static double Cost((int Matching, int All)[] batches, int[] states, BurstOptions options)
        {
            var rate = (double)batches.Sum(batch => batch.Matching) / batches.Sum(batch => batch.All);
            var (cost, before) = (0.0, 0);
            foreach (var (batch, state) in batches.Zip(states))
            {
                var p = Math.Min(1 - 1e-9, rate * Math.Pow(options.Ratio, state));
                cost += (Math.Max(0, state - before) * options.Gamma * Math.Log(batches.Length)) - (batch.Matching * Math.Log(p)) - ((batch.All - batch.Matching) * Math.Log(1 - p));
                before = state;
            }
            return cost;
        }
    }

    public sealed class TheBurstsMethod
    {
        private static readonly BurstOptions Occurrences = BurstOptions.Default with { Counting = BurstCounting.Occurrences };

        /// <summary>The first and last day are those of articles of the story, as <c>data/gold/arcs.jsonl</c> has it.</summary>
        [Theory]
        [InlineData("strike", "strike", "2024-10-08", "2025-02-20")]
        [InlineData("ferry", "summit", "2025-05-28", "2025-07-16")]
        [InlineData("levee", "flood", "2025-03-17", "2025-03-18")]
        [InlineData("tillock", "takeover", "2025-10-06", "2025-11-28")]
        [InlineData("montalvane", "election", "2026-01-30", "2026-06-17")]
        [InlineData("venn", "trial", "2025-11-11", "2026-03-07")]
        public void Should_Find_The_Stories_Of_The_Sample_Corpus_On_Their_Days(string term, string arc, string from, string to)
        {
            var burst = SampleCorpus.Articles.Course(term).Bursts(Occurrences).MaxBy(burst => burst.Weight)!;
            Assert.Equal((DateOnly.Parse(from), DateOnly.Parse(to)), (burst.From, burst.To));
            Assert.All(burst.DocIds.Split(';'), id => Assert.Equal(arc, SampleCorpus.Arcs[id]));
        }

        [Fact]
        public void Should_Name_The_Articles_That_Made_It_The_Most_Occurrences_First()
        {
            Article[] articles = [.. Enumerable.Range(1, 9).Select(day => Dated($"quiet{day}", $"2024-01-0{day}", "gulls")), Dated("once", "2024-01-10", "ferry"), Dated("twice", "2024-01-11", "ferry ferry"), Dated("also", "2024-01-12", "ferry"), Dated("too", "2024-01-13", "ferry")];
            var burst = Assert.Single(articles.Course("ferry").Bursts());
            Assert.Equal((new DateOnly(2024, 1, 10), new DateOnly(2024, 1, 13), 4, 4, "twice;once;also;too"), (burst.From, burst.To, burst.Matching, burst.Articles, burst.DocIds));
        }

        [Fact]
        public void Should_Find_None_When_There_Is_Nothing_That_Could_Rise()
        {
            Assert.Empty(Array.Empty<Article>().Course("ferry").Bursts());
            Assert.Empty(new[] { new Article("a", "ferry") }.Course("ferry").Bursts());
            Assert.Empty(new[] { Dated("a", "2024-01-01", "ferry") }.Course("ferry").Bursts());
            Assert.Empty(new[] { Dated("a", "2024-01-01", "ferry"), Dated("b", "2024-01-02", "ferry") }.Course("gull").Bursts());
        }

        [Fact]
        public void Should_Refuse_A_Ratio_That_Does_Not_Rise() => Assert.Throws<ArgumentOutOfRangeException>(() => SampleCorpus.Articles.Course("strike").Bursts(new BurstOptions { Ratio = 1 }));
    }

    public sealed class TheChangesMethod
    {
        [Fact]
        public void Should_Find_The_End_Of_The_Strike() =>
            Assert.Equal(new DateOnly(2025, 3, 17), Assert.Single(SampleCorpus.Articles.Course("strike", CourseUnit.Week).Changes()).Day);

        [Fact]
        public void Should_Give_The_Rates_On_Both_Sides_And_The_Same_P_Every_Time()
        {
            Article[] articles = [.. Enumerable.Range(1, 20).Select(day => Dated($"a{day:00}", $"2024-01-{day:00}", day <= 10 ? "gulls gulls gulls gulls" : "ferry gulls gulls gulls"))];
            var change = Assert.Single(articles.Course("ferry").Changes());
            Assert.Equal((new DateOnly(2024, 1, 11), 0.0, 250.0, 0.001), (change.Day, change.Before, change.After, change.P));
            Assert.Equal(change, articles.Course("ferry").Changes()[0]);
        }

        [Fact]
        public void Should_Find_None_When_The_Rate_Does_Not_Change()
        {
            Assert.Empty(Array.Empty<Article>().Course("ferry").Changes());
            Assert.Empty(Enumerable.Range(1, 20).Select(day => Dated($"a{day}", $"2024-01-{day:00}", "ferry gulls")).Course("ferry").Changes());
        }
    }

    public sealed class TheCourseMethod
    {
        [Fact]
        public void Should_Have_Periods_Without_Articles_And_Weeks_From_Monday()
        {
            var periods = new[] { Dated("a", "2024-05-08", "ferry gulls"), Dated("b", "2024-05-20", "gulls"), new Article("c", "ferry") }.Course("ferry", CourseUnit.Week).Periods;
            Assert.Equal([new("ferry", new(2024, 5, 6), new(2024, 5, 12), 1, 2, 1, 1), new("ferry", new(2024, 5, 13), new(2024, 5, 19), 0, 0, 0, 0), new("ferry", new(2024, 5, 20), new(2024, 5, 26), 0, 1, 0, 1)], periods);
        }
    }
}
