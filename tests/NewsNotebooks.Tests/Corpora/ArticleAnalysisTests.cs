using NewsNotebooks.Attribution;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Corpora;

public sealed class ArticleAnalysisTests
{
    private static IEnumerable<Article> Articles(int count) =>
        Enumerable.Range(0, count).Select(i => new Article($"a{i}", string.Concat(Enumerable.Repeat($"“Berth {i} has moved,” Arno Tell said. ", 1 + (i * 31 % 200)))));

    [Fact]
    public void Should_Keep_The_Order_Of_The_Articles() =>
        Assert.Equal(Articles(400).Select(article => article.Text.Length), Articles(400).Analyse(article => article.Text.Length));

    [Fact]
    public void Should_Ask_For_Articles_On_The_Thread_That_Calls()
    {
        var threads = new HashSet<int>();
        _ = Articles(200).Select(article => { threads.Add(Environment.CurrentManagedThreadId); return article; }).Analyse(article => article.Id).Count();
        Assert.Equal([Environment.CurrentManagedThreadId], threads);
    }

    [Fact]
    public void Should_Give_Quotations_As_Article_By_Article()
    {
        var expected = Articles(60).SelectMany(QuoteExtractor.Extract).Select(quotation => (quotation.DocId, quotation.Span, quotation.Speaker)).ToList();
        Assert.Equal(expected, Articles(60).Quotations().Select(quotation => (quotation.DocId, quotation.Span, quotation.Speaker)));
        Assert.True(expected.Count > 1000);
    }

    [Fact]
    public void Should_End_When_It_Is_Cancelled() =>
        Assert.Throws<OperationCanceledException>(() => Articles(5).Quotations(new CancellationToken(canceled: true)));
}
