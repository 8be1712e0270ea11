using System.Text;
using System.Text.Json;
using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;
using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Terms;

/// <summary>What the README of terms says about corpora that have next to nothing in them, or something unusual.</summary>
public sealed class BadDaysTests
{
    private static readonly TokenizerOptions NoStopWords = TokenizerOptions.Default with { StopWords = StopWords.English };

    [Theory]
    [InlineData("ferry", "ferry 1")]
    [InlineData("渡轮离开, 渡", "渡 2, 开 1, 离 1, 轮 1")]
    [InlineData("フェリーが出た", "が 1, た 1, フェリー 1, 出 1")]
    [InlineData("여객선이 떠났다", "떠났다 1, 여객선이 1")]
    [InlineData("غادرت السفينة، غادرت", "غادرت 2, السفينة 1")]
    [InlineData("הספינה \u200fעזבה", "הספינה 1, עזבה 1")]
    [InlineData("🙂 👩‍👩‍👧 🇬🇧", "")]
    [InlineData("ferry🙂dock", "dock 1, ferry 1")]
    [InlineData("\u0000\u0007…—", "")]
    public void Should_Be_Defined_When_An_Article_Is_Unusual(string text, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.jsonl", JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = text }));
        Assert.Equal(expected, string.Join(", ", TermFrequencies.Of([new Article("a", text)]).Rows.Select(row => $"{row.Term} {row.Count}")));
        Assert.Equal(expected, string.Join(", ", new TermCounter().Count([path]).Rows.Select(row => $"{row.Term} {row.Count}")));
    }

    [Fact]
    public void Should_Tell_Apart_No_Tokens_And_Nothing_But_Stop_Words()
    {
        var frequencies = TermFrequencies.Of([new Article("a", "the and of"), new Article("b", "🙂")], NoStopWords);
        Assert.Equal((0, 3, 0), (frequencies.Tokens, frequencies.TokensBeforeStopWords, frequencies.Types));
        Assert.Empty(frequencies.By(TermGrouping.Article));
        Assert.Equal([new("a", "ferry", 0, 0, 0, 0, 3, 1), new("b", "ferry", 0, 0, 0, 0, 0, 1)], frequencies.By(TermGrouping.Article, "ferry"));
    }

    [Fact]
    public void Should_Have_Statistics_That_Are_Defined_When_There_Is_One_Article_Of_One_Word()
    {
        Article[] articles = [new("a", "ferry") { Outlet = "Gull", Published = new(new DateOnly(2024, 5, 6)) }];
        Assert.Empty(articles.KeynessByOutlet());
        Assert.Empty(articles.Collocate(CollocationOptions.Default with { MinimumCount = 1 }));
        Assert.Equal((0.0, null, null), articles.TermDispersions(minimumCount: 1).Select(row => (row.Dp, row.DpNorm, row.JuillandD)).Single());
        Assert.Empty(articles.Course("ferry").Bursts());
        Assert.Empty(articles.Course("ferry").Changes());
        Assert.Equal(0, DocumentTermMatrix.Of(articles).Row(0, TermWeight.TfIdf)[0].Weight);
        Assert.Equal(1, DocumentTermMatrix.Of(articles).Row(0, TermWeight.TfIdfSmoothL2)[0].Weight);
    }

    [Fact]
    public void Should_Count_A_Word_And_A_Text_Of_Any_Length()
    {
        using var folder = new TemporaryFolder();
        var (word, text) = (new string('a', 300_000), string.Concat(Enumerable.Repeat("harbour ferry, ", 200_000)));
        var path = folder.Write("a.jsonl", Encoding.UTF8.GetBytes($$"""{"text": "{{word}} {{text}}"}"""));
        Assert.Equal([new("ferry", 200_000, 1), new("harbour", 200_000, 1), new(word, 1, 1)], new TermCounter().Count([path]).Rows);
        Assert.Equal(400_001, new TermCounter(tokenizer: TokenizerOptions.Default with { Stemming = Stemming.English }).Count([path]).Tokens);
    }
}
