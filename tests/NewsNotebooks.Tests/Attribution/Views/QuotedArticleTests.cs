using System.Text.RegularExpressions;
using NewsNotebooks.Attribution;
using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Attribution.Views;

public sealed partial class QuotedArticleTests
{
    private const string Story = "Berth moves\n\n“The berth has moved,” Arno Tell said.\n\nThe gulls stayed.";

    private static readonly Article Plain = new("a", Story);

    private static Quotation Of(Article article, string text, string? speaker, string? cue = null, string? source = null) => Quoted.Row(article.Id, speaker) with
    {
        Span = Find(article, text),
        Text = text,
        CueSpan = cue is null ? null : Find(article, cue),
        SpeakerSpan = source is null ? null : Find(article, source),
    };

    private static TextSpan Find(Article article, string text) => new(article.Text.IndexOf(text, StringComparison.Ordinal), article.Text.IndexOf(text, StringComparison.Ordinal) + text.Length);

    /// <summary>What a reader sees, without the style.</summary>
    private static string Shown(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(Style().Replace(html, ""), ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [Fact]
    public void ToHtml_Should_Mark_Content_Cue_And_Source()
    {
        var html = Plain.WithQuotations(QuoteExtractor.Extract(Plain)).ToHtml();
        Assert.Contains("<h3>Berth moves</h3>", html, StringComparison.Ordinal);
        Assert.Matches("“<span class=\"content\" style=\"--speaker: #0072B2; --line: solid\" title=\"Arno Tell · direct · confidence [^\"]*\">The berth has moved,</span><sup>1</sup>”", System.Net.WebUtility.HtmlDecode(html));
        Assert.Matches("<span class=\"source\"[^>]*>Arno Tell</span> <span class=\"cue\"[^>]*>said</span>", html);
        Assert.Contains("Arno Tell</span><sup>1</sup> <small>1</small>", html, StringComparison.Ordinal);
        Assert.Contains("<p>The gulls stayed.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_Should_Show_All_Of_The_Text_Once_When_Spans_Nest_And_Overlap()
    {
        var view = Plain.WithQuotations([Of(Plain, "The berth has moved,” Arno", "Quill", "has", "Arno"), Of(Plain, "has moved", "Tell"), Of(Plain, "moved,” Arno Tell", null, "Arno", "berth has")]);
        Assert.EndsWith("“The berth has moved2,” Arno1 Tell? said.The gulls stayed.", Shown(view.ToHtml()).ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.Equal(["Quill", "Tell"], view.Speakers);
    }

    [Fact]
    public void ToHtml_Should_Escape_Hostile_Text()
    {
        const string Attack = "</p></div></style><script>alert(1)</script><img src=x onerror=alert(2)>\" onclick='alert(3)' & \u0007\u202E";
        var article = new Article("a" + Attack, $"{Attack}\n\nHe “{Attack} and more of it” {Attack}.") { Outlet = Attack, Byline = Attack };
        var quotation = Of(article, "and more of it", Attack) with { Reason = Attack };
        var view = article.WithQuotations([quotation]);
        var html = view.ToHtml();
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u0007', html);
        // Attributes are of our own making: none but these, and each closed.
        Assert.All(Tag().Matches(html), tag => Assert.Matches("^</?(div|style|ul|li|span|sup|small|p|h3|h4)( (class|style|title|aria-label)=\"[^\"<>]*\")*>$", tag.Value));
        var folder = Directory.CreateTempSubdirectory();
        var page = Path.Combine(folder.FullName, "a.html");
        view.SaveHtml(page);
        Assert.DoesNotContain("<script", File.ReadAllText(page), StringComparison.OrdinalIgnoreCase);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void ToHtml_Should_Tell_Eight_Speakers_Apart()
    {
        var html = Plain.WithQuotations(Enumerable.Range(0, 8).Select(i => Quoted.Row("a", $"S{i}") with { Span = new(i + 14, i + 15) })).ToHtml();
        Assert.Equal(8, Regex.Matches(html, "--speaker: #[0-9A-F]{6}; --line: [a-z]+\">S").Select(match => match.Value).Distinct().Count());
    }

    [Fact]
    public void ToHtml_Should_Say_So_When_There_Is_Nothing() =>
        Assert.Contains("No quotations were found.", Plain.WithQuotations([]).ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void WithQuotations_Should_Pass_Over_Those_Of_Other_Articles() => Assert.Empty(Plain.WithQuotations([Quoted.Row("b", "Tell")]).Quotations);

    [Fact]
    public void WithQuotations_Should_Throw_When_A_Span_Lies_Outside_The_Text()
    {
        var error = Assert.Throws<ArgumentException>(() => Plain.WithQuotations([Quoted.Row("a", "Tell") with { Span = new(10, 999) }]));
        Assert.StartsWith($"A quotation of 'a' stands at 10 to 999, and the text has {Story.Length} characters; expected quotations of this very text.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Should_Bring_Its_Formatters_Along()
    {
        var formatters = new QuotedArticleFormatters().CreateTypeFormatters().ToList();
        Assert.Equal(["text/html", "text/plain"], formatters.Select(formatter => ((dynamic)formatter).MimeType as string));
    }
}
