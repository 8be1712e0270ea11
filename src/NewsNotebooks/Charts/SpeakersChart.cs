using NewsNotebooks.Attribution;
using Plotly.NET;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Who is quoted, as bars.</summary>
public static class SpeakersChart
{
    private static readonly (QuotationType Type, string Name, string Pattern)[] Kinds =
        [(QuotationType.Direct, "direct", ""), (QuotationType.Mixed, "partly quoted", "/"), (QuotationType.Indirect, "indirect", ".")];

    /// <summary>Bars of the number of quotations by speaker, the most quoted on top, direct, partly quoted and indirect ones apart.</summary>
    /// <param name="quotations">The quotations; those without a speaker are left out, and the subtitle says how many.</param>
    /// <param name="top">How many speakers are shown.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToSpeakersChart(this IEnumerable<Quotation> quotations, int top = 15, string title = "Who is quoted")
    {
        var all = quotations.ToList();
        var known = all.Where(quotation => quotation.Speaker is not null).ToList();
        if (known.Count == 0) return Empty(title, "No quotations with a known speaker.");
        var speakers = known.GroupBy(quotation => quotation.Speaker!).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var shown = speakers.Take(top).ToList();
        var traces = Kinds.Select((kind, i) => Bars(shown, kind, i)).ToList();
        var layout = Layout(title, Subtitle(all.Count - known.Count, speakers.Count - shown.Count), 150 + (26 * shown.Count));
        Set(layout, ("xaxis", CountAxis("quotations", shown[0].Count())), ("yaxis", NameAxis()), ("barmode", "stack"), ("bargap", 0.25), ("showlegend", true),
            ("legend", Object(("orientation", "h"), ("x", 0), ("xanchor", "left"), ("y", 1.0), ("yanchor", "bottom"), ("traceorder", "normal"))));
        return new NewsChart(Figure(traces, layout), title, [.. shown.Select(group => (group.Key, Number(group.Count())))]);
    }

    private static Trace2D Bars(List<IGrouping<string, Quotation>> speakers, (QuotationType Type, string Name, string Pattern) kind, int index) => Set(new Trace2D("bar"),
        ("orientation", "h"),
        ("name", kind.Name),
        ("x", speakers.Select(group => group.Count(quotation => quotation.Type == kind.Type)).ToArray()),
        ("y", speakers.Select(group => Label(group.Key)).ToArray()),
        ("hovertext", speakers.Select(group => Describe(group, kind)).ToArray()),
        ("hoverinfo", "text"),
        ("marker", Fill(index, kind.Pattern)));

    private static string Describe(IGrouping<string, Quotation> speaker, (QuotationType Type, string Name, string Pattern) kind)
    {
        var quotations = speaker.Where(quotation => quotation.Type == kind.Type).ToList();
        var outlets = speaker.Select(quotation => quotation.Outlet).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var example = quotations.OrderByDescending(quotation => quotation.Confidence).ThenBy(quotation => quotation.DocId, StringComparer.Ordinal).FirstOrDefault();
        return $"<b>{Hover(speaker.Key)}</b><br>{quotations.Count} {kind.Name}, {speaker.Count()} in all, in {Plural(speaker.Select(quotation => quotation.DocId).Distinct().Count(), "article")}"
            + (outlets.Count > 0 ? "<br>" + Hover(string.Join(", ", outlets), lines: 2) : "")
            + (example is null ? "" : "<br><i>" + Hover("“" + example.Text.TrimEnd(',') + "”", lines: 4) + "</i>");
    }

    private static string Subtitle(int unknown, int further) => string.Join("; ", new[]
    {
        further > 0 ? $"{Plural(further, "speaker")} with fewer not shown" : "",
        unknown > 0 ? $"{Plural(unknown, "quotation")} without a known speaker" : "",
    }.Where(part => part.Length > 0));
}
