using System.Net;
using System.Text;
using NewsNotebooks.Attribution;
using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;
using NewsNotebooks.Text;
using NewsNotebooks.Timelines;
using NewsNotebooks.Topics;

namespace NewsNotebooks.Charts;

/// <summary>Every chart there is, of some articles.</summary>
public static class ChartGallery
{
    private const int Words = 6;

    /// <summary>The charts by the name of the method that makes them; what the articles have no figures for says so.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="cancellation">Ends the analyses.</param>
    public static IReadOnlyList<(string Method, NewsChart Chart)> Of(IReadOnlyList<Article> articles, CancellationToken cancellation = default)
    {
        var charts = new List<(string, NewsChart)> { (nameof(CoverageChart.ToCoverageChart), articles.ToCoverageChart()) };
        foreach (var group in new[] { OfTerms, OfQuotations, OfDates, OfTopics })
        {
            cancellation.ThrowIfCancellationRequested();
            charts.AddRange(group(articles));
        }
        return charts;
    }

    /// <summary>A page of its own, needing no network, with every chart in every size, on white and on near-black.</summary>
    /// <param name="charts">The charts by their names.</param>
    public static string ToPage(IEnumerable<(string Method, NewsChart Chart)> charts)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Charts</title>\n<style>\n")
            .Append("body { margin: 0; font: 15px/1.5 ").Append(HouseStyle.FontFamily).Append("; color: ").Append(HouseStyle.LightText).Append("; background: ").Append(HouseStyle.LightPaper).Append("; }\n")
            .Append("h1, h2, h3 { margin: 1.5rem 1rem .5rem; line-height: 1.2; } h3 { font-size: 1rem; font-weight: normal; } .newsnb-chart + script { display: none; }\n")
            .Append(".dark { color: ").Append(HouseStyle.DarkText).Append("; background: ").Append(HouseStyle.DarkPaper).Append("; padding: .01rem 0; } section > div { overflow-x: auto; }\n</style>\n<script>")
            .Append(PlotlyJs.Read().Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)).Append("</script>\n</head>\n<body>\n<main>\n<h1>Charts</h1>\n");
        foreach (var (method, chart) in charts) Append(page, method, chart);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder page, string method, NewsChart chart)
    {
        page.Append("<section>\n<h2>").Append(WebUtility.HtmlEncode(method)).Append("</h2>\n<p style=\"margin: 0 1rem\">").Append(WebUtility.HtmlEncode(chart.Description)).Append("</p>\n");
        foreach (var (name, size) in new[] { ("as wide as the page", ChartSize.Page), ("a column", ChartSize.Column), ("a slide", ChartSize.Slide) })
            foreach (var (colours, theme) in new[] { ("light", ChartTheme.Light), ("dark", ChartTheme.Dark) })
                page.Append("<div class=\"").Append(colours).Append("\"><h3>").Append(name).Append(", ").Append(colours).Append("</h3>\n").Append(chart.WithSize(size).WithTheme(theme).ToHtml()).Append("</div>\n");
        page.Append("</section>\n");
    }

    private static IEnumerable<(string, NewsChart)> OfTerms(IReadOnlyList<Article> articles)
    {
        var options = TokenizerOptions.Default with { StopWords = StopWords.English, KeepNumbers = false };
        var frequencies = TermFrequencies.Of(articles, options);
        var words = frequencies.MostUneven(TermGrouping.Month, Words);
        yield return (nameof(TermBarChart.ToBarChart), frequencies.Top(20).ToBarChart().WithSource(articles));
        yield return (nameof(TermsOverTimeChart.ToTimeChart), frequencies.By(TermGrouping.Month, words).ToTimeChart());
        var keyness = articles.KeynessByOutlet();
        var outlet = keyness.Select(row => row.Group).FirstOrDefault();
        yield return (nameof(KeynessChart.ToKeynessChart), keyness.Where(row => row.Group == outlet).ToKeynessChart());
        yield return (nameof(DispersionPlot.ToDispersionPlot), articles.ToDispersionPlot(words, options: options));
        yield return (nameof(BurstsChart.ToBurstsChart), articles.Courses(words, CourseUnit.Month).ToBurstsChart(articles.Courses(words).Bursts()));
        yield return (nameof(TermNetworkChart.ToNetworkChart), articles.Collocate(new CollocationOptions { Unit = CollocationUnit.Sentence, Tokenizer = options, MinimumCount = 6, Measure = CollocationMeasure.LogDice }).ToNetworkChart().WithSource(articles));
    }

    private static IEnumerable<(string, NewsChart)> OfQuotations(IReadOnlyList<Article> articles)
    {
        var quotations = articles.Quotations();
        yield return (nameof(SpeakersChart.ToSpeakersChart), quotations.ToSpeakersChart());
        yield return (nameof(SpeakersByOutletChart.ToSpeakersByOutletChart), quotations.SpeakersByOutlet().ToSpeakersByOutletChart());
        yield return (nameof(SpeakersOverTimeChart.ToSpeakersOverTimeChart), quotations.SpeakersOverTime(QuotationPeriod.Month).ToSpeakersOverTimeChart());
    }

    private static IEnumerable<(string, NewsChart)> OfDates(IReadOnlyList<Article> articles)
    {
        var timeline = articles.Timeline();
        yield return (nameof(TimelineChart.ToTimelineChart), timeline.ToTimelineChart());
        yield return (nameof(TimelineChart.ToTimelineChart) + ", twelve days", TimelineSelection.Days(timeline, 12).ToTimelineChart("The twelve days that most articles speak of"));
        var longest = timeline.GroupBy(entry => entry.DocId).Where(article => article.Select(entry => entry.Date).Distinct().Count() <= 15).MaxBy(article => article.Select(entry => entry.Date).Distinct().Count());
        yield return (nameof(TimelineChart.ToTimelineChart) + ", one article", (longest ?? Enumerable.Empty<TimelineEntry>()).ToTimelineChart("What one article dates"));
        yield return (nameof(CalendarHeatChart.ToCalendarChart), timeline.ToCalendarChart());
        yield return (nameof(ReportingLagChart.ToReportingLagChart), timeline.ToReportingLagChart());
    }

    private static IEnumerable<(string, NewsChart)> OfTopics(IReadOnlyList<Article> articles)
    {
        yield return (nameof(TopicMapChart.ToTopicMap), TopicModel.Of(articles, Math.Clamp(articles.Count / 8, 2, 8)).ToTopicMap(articles));
    }
}
