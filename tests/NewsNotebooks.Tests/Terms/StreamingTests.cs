using System.Text;
using System.Text.RegularExpressions;
using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;

namespace NewsNotebooks.Tests.Terms;

/// <summary>What works in one pass must not keep the articles it has seen, however many there are.</summary>
public sealed partial class StreamingTests
{
    private const int Many = 1_000;
    private const int LengthOfText = 8_000;

    /// <summary>Articles are handed to other threads in batches of at least 2^15 characters, at most 64 of them at a time.</summary>
    private const int OnTheirWay = 64 * ((1 << 15) / LengthOfText + 1);

    private static readonly Dictionary<string, Action<IEnumerable<Article>>> OnePass = new()
    {
        ["TermsBy"] = articles => articles.TermsBy(TermGrouping.Month).ToList(),
        ["DocumentTermMatrix"] = articles => DocumentTermMatrix.Of(articles),
        ["Keyness"] = articles => articles.KeynessByOutlet(),
        ["Collocations"] = articles => articles.Collocate(),
        ["Dispersion"] = articles => articles.TermDispersions(TermGrouping.Month),
        ["LexicalDiversity"] = articles => articles.LexicalDiversity(),
        ["Readability"] = articles => articles.Readability(),
        ["Course"] = articles => articles.Course("ferry"),
        ["SimilarOutlets"] = articles => articles.SimilarOutlets(),
        ["Concordance"] = articles => articles.Concordance("ferry 77"),
        ["Concordance of a pattern"] = articles => articles.Concordance(Rare()),
    };

    public static TheoryData<string> Names => [.. OnePass.Keys];

    [GeneratedRegex("ferry 77")]
    private static partial Regex Rare();

    [Theory]
    [MemberData(nameof(Names))]
    public void Should_Not_Keep_The_Articles(string name)
    {
        var alive = -1;
        OnePass[name](Stream(Many, count => alive = count));
        Assert.InRange(alive, 0, OnTheirWay + 10);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Should_Show_Progress_And_Stop_When_Cancelled(string name)
    {
        using var cancellation = new CancellationTokenSource();
        var seen = 0;
        var stream = Stream(Many, _ => { }).Watched(count => { seen = count; if (count == 50) cancellation.Cancel(); }, cancellation.Token);
        Assert.Throws<OperationCanceledException>(() => OnePass[name](stream));
        Assert.Equal(50, seen);
    }

    [Fact]
    public void Should_Count_A_File_In_Buffers_That_Are_Used_Again()
    {
        using var folder = new TemporaryFolder();
        var line = Encoding.UTF8.GetBytes($$"""{"text": "{{Text(1)}}"}""" + "\n");
        var path = folder.Write("articles.jsonl", "");
        using (var file = File.OpenWrite(path))
            for (var at = 0; at < 3_000; at++) file.Write(line);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var counts = new TermCounter { Threads = 1 }.Count([path]);
        Assert.Equal(3_000, counts.Articles);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, new FileInfo(path).Length / 3);
    }

    /// <summary>Articles one after the other; at the end it is said how many are still in memory.</summary>
    private static IEnumerable<Article> Stream(int count, Action<int> end)
    {
        var references = new List<WeakReference>();
        for (var at = 0; at < count; at++)
        {
            var article = new Article($"a{at}", Text(at)) { Outlet = $"Outlet {at % 3}", Published = new(new DateOnly(2024, 1, 1).AddDays(at % 300)) };
            references.Add(new WeakReference(article));
            yield return article;
        }
        GC.Collect();
        end(references.Count(reference => reference.IsAlive));
    }

    private static string Text(int at) => string.Concat(Enumerable.Range(0, LengthOfText / 16).Select(word => $"the ferry {(at * 31 + word) % 500:000}, ")).PadRight(LengthOfText, '.');
}
