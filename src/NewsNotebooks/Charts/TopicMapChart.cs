using NewsNotebooks.Corpora;
using NewsNotebooks.Topics;
using Plotly.NET;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Articles by what they are about, as a map.</summary>
public static class TopicMapChart
{
    private static readonly string[] Symbols = ["circle", "square", "diamond", "cross", "triangle-up", "x", "star", "hexagon", "triangle-down", "pentagon"];

    /// <summary>A point an article: near to one another are those with like words; colour and symbol tell the topic. Two dimensions show only part
    /// of the distances, so the figures of <see cref="TopicModel.Silhouette"/>, not the map, tell how well topics are kept apart.</summary>
    /// <param name="model">The topics.</param>
    /// <param name="articles">The articles, for their titles in the hover text.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToTopicMap(this TopicModel model, IEnumerable<Article> articles, string title = "Topics and their articles")
    {
        if (model.Topics.Count == 0) return Empty(title, "No topics to show.");
        var byId = articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        var layout = Layout(title, $"{Plural(model.Articles.Count, "article")}, {Plural(model.Topics.Count, "topic")}; mean silhouette {Number(Math.Round(model.Silhouette, 2))}", 480 + (22 * model.Topics.Count));
        var axis = Object(("showticklabels", false), ("zeroline", false), ("gridcolor", "rgba(128,128,128,0.2)"), ("title", Object(("text", ""))));
        Set(layout, ("xaxis", axis), ("yaxis", axis), ("hovermode", "closest"), ("showlegend", true), ("legend", Object(("orientation", "v"), ("x", 0), ("xanchor", "left"), ("y", -0.04), ("yanchor", "top"))));
        var traces = model.Topics.Select((topic, i) => Points(topic, [.. model.Articles.Where(article => article.Topic == topic.Number)], i, byId));
        return new NewsChart(Figure(traces, layout), title, [.. model.Topics.Select(topic => ($"{topic.Number} {topic.Label}", Plural(topic.Articles, "article")))]);
    }

    private static Trace2D Points(Topic topic, List<ArticleTopic> articles, int index, Dictionary<string, Article> byId) => Set(new Trace2D("scatter"),
        ("mode", "markers"), ("name", $"{topic.Number}  {Escape(topic.Label)} ({topic.Articles})"),
        ("x", articles.Select(article => Math.Round(article.X, 4)).ToArray()), ("y", articles.Select(article => Math.Round(article.Y, 4)).ToArray()),
        ("hovertext", articles.Select(article => $"<b>{Hover(byId.GetValueOrDefault(article.DocId)?.Title ?? article.DocId, lines: 2)}</b><br>topic {article.Topic}; silhouette {Number(Math.Round(article.Silhouette, 2))}").ToArray()),
        ("hoverinfo", "text"),
        ("marker", Object(("size", 10), ("opacity", 0.85), ("color", Colours[index % Colours.Count]), ("symbol", Symbols[index % Symbols.Length]))));
}
