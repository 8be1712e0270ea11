using System.Globalization;
using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;
using NewsNotebooks.Text;
using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Where in a corpus terms occur, as strokes.</summary>
public static class DispersionPlot
{
    /// <summary>A term and its occurrences: the number of the word in the corpus, and the article.</summary>
    private sealed record Row(string Term, List<(int At, Article Article)> Hits)
    {
        public int Articles => Hits.Select(hit => hit.Article.Id).Distinct().Count();
    }

    /// <summary>A row a term, a stroke an occurrence: the corpus from left to right, word by word, in order of publication; articles without a date last.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="terms">The terms, in their normalised form; the first on top.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="options">What is a token; null for the defaults.</param>
    public static NewsChart ToDispersionPlot(this IEnumerable<Article> articles, IReadOnlyList<string> terms, string title = "Where the terms occur", TokenizerOptions? options = null)
    {
        var ordered = articles.OrderBy(article => article.Published is null).ThenBy(article => article.Published?.Local).ThenBy(article => article.Id, StringComparer.Ordinal).ToList();
        var rows = terms.Distinct().Select(term => new Row(term, [])).ToList();
        var starts = Find(ordered, rows.ToDictionary(row => row.Term, StringComparer.Ordinal), new Tokenizer(options ?? TokenizerOptions.Default));
        if (starts[^1] == 0 || rows.Count == 0) return Nothing.ToDraw(title, "No words to show.");
        var source = $"{Plural(starts[^1], "word")} in {CorpusScope.Of(ordered)}";
        var table = rows.Select(row => (row.Term, $"{Plural(row.Hits.Count, "occurrence")} in {Plural(row.Articles, "article")}")).ToList();
        return new NewsChart(new ChartFrame(title) { Source = source, Description = $"Dispersion plot: {title}. {string.Join("; ", table.Take(4).Select(row => $"{row.Term}: {row.Item2}"))}." },
            frame => Draw(frame, rows, starts, ordered), table);
    }

    /// <summary>Gathers the occurrences, and returns the number of each article's first word, and last the number of words.</summary>
    private static List<int> Find(List<Article> articles, Dictionary<string, Row> rows, Tokenizer tokenizer)
    {
        var (at, starts) = (0, new List<int>());
        foreach (var article in articles)
        {
            starts.Add(at);
            foreach (var token in tokenizer.Tokenize(article.Text))
            {
                if (rows.TryGetValue(token.Term, out var row)) row.Hits.Add((at, article));
                at++;
            }
        }
        return [.. starts, at];
    }

    private static GenericChart Draw(ChartFrame frame, List<Row> all, List<int> starts, List<Article> articles)
    {
        var rows = all[..frame.Rows(all.Count, 22)];
        var names = new NamedRows(frame, rows.Select(row => $"{Cut(row.Term, 150)} ({Number(row.Hits.Count)})"));
        var (layout, height) = frame.Layout(names.Height(36), names.Room, 24, 40, 4, "each stroke is an occurrence; articles in order of publication", NamedRows.Rest(all.Count, rows.Count, "term"));
        Set(layout, ("hovermode", "closest"), ("xaxis", Axis(starts, articles, frame.Width < 500 ? 4 : 8)), ("yaxis", Set(NameAxis(), ("range", new[] { rows.Count - 0.5, -0.5 }), ("autorange", false),
            ("tickvals", Enumerable.Range(0, rows.Count).ToArray()), ("ticktext", names.Labels.ToArray()), ("type", "linear"))));
        return Figure(rows.Select((row, i) => (Trace)Strokes(row, i, Math.Min(frame.Px(22), 0.7 * height / rows.Count))), layout);
    }

    private static Trace2D Strokes(Row row, int index, double length) => Set(new Trace2D("scatter"),
        ("mode", "markers"), ("x", row.Hits.Select(hit => hit.At).ToArray()), ("y", row.Hits.Select(_ => index).ToArray()),
        ("marker", Object(("symbol", "line-ns-open"), ("size", length), ("color", Colour(index)), ("line", Object(("width", 1.5))))),
        ("hovertext", row.Hits.Select(hit => $"<b>{Hover(row.Term)}</b><br>{Hover(hit.Article.Title ?? hit.Article.Id, lines: 2)}" + (hit.Article.Published is { } time ? "<br>" + Day(time.Day) : "")).ToArray()),
        ("hoverinfo", "text"));

    /// <summary>Words from left to right, with the month of the article that stands there.</summary>
    private static DynamicObj.DynamicObj Axis(List<int> starts, List<Article> articles, int ticks)
    {
        var tokens = starts[^1];
        var marks = Enumerable.Range(0, ticks).Select(i => starts.FindLastIndex(articles.Count - 1, start => start <= (long)i * tokens / ticks)).Distinct().ToList();
        // Long articles can bring two marks near to one another: the later gives way.
        for (var i = marks.Count - 1; i > 0; i--) if (starts[marks[i]] - starts[marks[i - 1]] < 0.6 * tokens / ticks) marks.RemoveAt(i);
        return Object(("range", new[] { -0.01 * tokens, 1.01 * tokens }), ("tickvals", marks.Select(mark => starts[mark]).ToArray()), ("tickangle", 0),
            ("ticktext", marks.Select(mark => articles[mark].Published is { } time ? time.Day.ToString("MMM'<br>'yyyy", CultureInfo.InvariantCulture) : "no<br>date").ToArray()),
            ("gridcolor", Grid), ("zeroline", false), ("automargin", true));
    }
}
