using NewsNotebooks.Corpora;
using NewsNotebooks.Topics;
using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Articles by what they are about, as a map.</summary>
public static class TopicMapChart
{
    private const double Line = 18;

    /// <summary>A point an article: near to one another are those with like words; colour and symbol tell the topic, whose number stands in the middle of
    /// its articles. Two dimensions show only part of the distances, so the figures of <see cref="TopicModel.Silhouette"/>, not the map, tell how well topics are kept apart.</summary>
    /// <param name="model">The topics; those beyond the eighth are drawn in grey.</param>
    /// <param name="articles">The articles, for their titles in the hover text.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToTopicMap(this TopicModel model, IEnumerable<Article> articles, string title = "Topics and their articles")
    {
        if (model.Topics.Count == 0) return Nothing.ToDraw(title, "No topics to show.");
        var byId = articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        var description = $"Map: {title}. {Plural(model.Articles.Count, "article")} in {Plural(model.Topics.Count, "topic")}; the largest: {string.Join("; ", model.Topics.OrderByDescending(topic => topic.Articles).Take(3).Select(topic => $"{topic.Label} ({topic.Articles})"))}.";
        var source = CorpusScope.Of(model.Articles.Select(article => byId.GetValueOrDefault(article.DocId)).OfType<Article>());
        return new NewsChart(new ChartFrame(title) { Source = source, Description = description }, frame => Draw(frame, model, byId), [.. model.Topics.Select(topic => ($"{topic.Number} {topic.Label}", Plural(topic.Articles, "article")))]);
    }

    private static GenericChart Draw(ChartFrame frame, TopicModel model, Dictionary<string, Article> byId)
    {
        // Topics stand beside the map where there is room for them, else above it.
        var beside = frame.Width >= 500;
        var room = beside ? Math.Min(300, frame.Width * 0.42) : frame.Width - 24;
        var names = model.Topics.Select(topic => Cut($"{topic.Number}  {topic.Label}", room - 34 - ChartText.Width($" ({topic.Articles})")) + $" ({topic.Articles})").ToList();
        var (layout, height) = frame.Layout(380, 12, beside ? room : 12, 8, beside ? 0 : Line * names.Count + 8, "near to one another: articles with like words", $"mean silhouette {Number(Math.Round(model.Silhouette, 2))}");
        var axis = Object(("showticklabels", false), ("zeroline", false), ("gridcolor", Grid));
        Set(layout, ("xaxis", axis), ("yaxis", axis), ("hovermode", "closest"));
        ChartFrame.Annotate(layout, names.Select((name, i) => Name(name, i, frame, beside, height, names.Count)));
        ChartFrame.Annotate(layout, model.Topics.Select(topic => Number(topic, [.. model.Articles.Where(article => article.Topic == topic.Number)], frame)));
        return Figure(model.Topics.Select((topic, i) => (Trace)Points([.. model.Articles.Where(article => article.Topic == topic.Number)], topic, i, byId, frame)), layout);
    }

    private static DynamicObj.DynamicObj Name(string name, int index, ChartFrame frame, bool beside, double height, int count) => Object(
        ("text", $"{Glyph(Math.Min(index, MostSeries - 1))} {Escape(name)}"), ("showarrow", false), ("align", "left"), ("xref", "paper"), ("xanchor", "left"), ("yref", "paper"), ("yanchor", "middle"),
        ("x", beside ? 1 : 0), ("xshift", beside ? frame.Px(8) : 0),
        ("y", 1), ("yshift", beside ? -Math.Min(frame.Px(Line + 2), height / count) * (index + 0.5) : frame.Px(Line) * (count - index - 0.5) + frame.Px(4)));

    /// <summary>A topic's number in the middle of its articles.</summary>
    private static DynamicObj.DynamicObj Number(Topic topic, List<ArticleTopic> articles, ChartFrame frame) => Object(
        ("text", $"<b>{topic.Number}</b>"), ("showarrow", false), ("x", Math.Round(articles.Average(article => article.X), 4)), ("y", Math.Round(articles.Average(article => article.Y), 4)), ("font", Object(("size", frame.Px(18)))));

    private static Trace2D Points(List<ArticleTopic> articles, Topic topic, int index, Dictionary<string, Article> byId, ChartFrame frame) => Set(new Trace2D("scatter"),
        ("mode", "markers"), ("name", $"{topic.Number}  {Escape(topic.Label)} ({topic.Articles})"),
        ("x", articles.Select(article => Math.Round(article.X, 4)).ToArray()), ("y", articles.Select(article => Math.Round(article.Y, 4)).ToArray()),
        ("hovertext", articles.Select(article => $"<b>{Hover(byId.GetValueOrDefault(article.DocId)?.Title ?? article.DocId, lines: 2)}</b><br>topic {article.Topic}: {Hover(topic.Label, lines: 1)}<br>silhouette {Number(Math.Round(article.Silhouette, 2))}").ToArray()),
        ("hoverinfo", "text"),
        ("marker", Object(("size", frame.Px(9)), ("opacity", 0.8), ("color", Colour(Math.Min(index, MostSeries - 1))), ("symbol", Symbol(Math.Min(index, MostSeries - 1))))));

    private static string Number(double value) => ChartText.Number(value);
}
