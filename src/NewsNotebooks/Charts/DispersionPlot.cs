using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;
using NewsNotebooks.Text;
using Plotly.NET;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Where in a corpus terms occur, as strokes.</summary>
public static class DispersionPlot
{
    /// <summary>A row a term, a stroke an occurrence: the corpus from left to right, word by word, in order of publication; articles without a date last.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="terms">The terms, in their normalised form; the first on top.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="options">What is a token; null for the defaults.</param>
    public static NewsChart ToDispersionPlot(this IEnumerable<Article> articles, IReadOnlyList<string> terms, string title = "Where the terms occur", TokenizerOptions? options = null)
    {
        var ordered = articles.OrderBy(article => article.Published is null).ThenBy(article => article.Published?.Local).ThenBy(article => article.Id, StringComparer.Ordinal).ToList();
        var tokenizer = new Tokenizer(options ?? TokenizerOptions.Default);
        var rows = terms.Distinct().ToDictionary(term => term, _ => new List<(int At, Article Article)>(), StringComparer.Ordinal);
        var (at, starts) = (0, new List<int>());
        foreach (var article in ordered)
        {
            starts.Add(at);
            foreach (var token in tokenizer.Tokenize(article.Text))
            {
                if (rows.TryGetValue(token.Term, out var found)) found.Add((at, article));
                at++;
            }
        }
        if (at == 0 || rows.Count == 0) return Empty(title, "No words to show.");
        var layout = Layout(title, $"each stroke is an occurrence; {Plural(ordered.Count, "article")} in order of publication", 120 + (38 * rows.Count));
        Set(layout, ("showlegend", false), ("hovermode", "closest"), ("xaxis", Axis(at, starts, ordered)), ("yaxis", Set(NameAxis(), ("range", new[] { rows.Count - 0.5, -0.5 }), ("autorange", false), ("tickvals", Enumerable.Range(0, rows.Count).ToArray()), ("ticktext", rows.Select(row => Label(row.Key) + $" ({Number(row.Value.Count)})").ToArray()), ("type", "linear"))));
        var traces = rows.Select((row, i) => Strokes(row.Key, row.Value, i));
        return new NewsChart(Figure(traces, layout), title, [.. rows.Select(row => (row.Key, $"{Plural(row.Value.Count, "occurrence")} in {Plural(row.Value.Select(hit => hit.Article.Id).Distinct().Count(), "article")}"))]);
    }

    private static Trace2D Strokes(string term, List<(int At, Article Article)> hits, int index) => Set(new Trace2D("scatter"),
        ("mode", "markers"), ("x", hits.Select(hit => hit.At).ToArray()), ("y", hits.Select(_ => index).ToArray()),
        ("marker", Object(("symbol", "line-ns-open"), ("size", 22), ("color", Colours[index % Colours.Count]), ("line", Object(("width", 1.5))))),
        ("hovertext", hits.Select(hit => $"<b>{Hover(term)}</b><br>{Hover(hit.Article.Title ?? hit.Article.Id, lines: 2)}" + (hit.Article.Published is { } time ? "<br>" + Escape(time.Day.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture)) : "")).ToArray()),
        ("hoverinfo", "text"));

    /// <summary>Words from left to right, with the month of the article that stands there.</summary>
    private static DynamicObj.DynamicObj Axis(int tokens, List<int> starts, List<Article> articles)
    {
        const int ticks = 8;
        var marks = Enumerable.Range(0, ticks).Select(i => starts.FindLastIndex(start => start <= (long)i * tokens / ticks)).Distinct().ToList();
        return Object(("range", new[] { -0.01 * tokens, 1.01 * tokens }), ("tickvals", marks.Select(mark => starts[mark]).ToArray()),
            ("ticktext", marks.Select(mark => articles[mark].Published is { } time ? time.Day.ToString("MMM yyyy", System.Globalization.CultureInfo.InvariantCulture) : "no date").ToArray()),
            ("gridcolor", "rgba(128,128,128,0.25)"), ("zeroline", false), ("automargin", true));
    }
}
