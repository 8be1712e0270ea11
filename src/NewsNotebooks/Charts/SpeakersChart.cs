using NewsNotebooks.Attribution;
using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Who is quoted, as bars.</summary>
public static class SpeakersChart
{
    private static readonly (QuotationType Type, string Name)[] Kinds = [(QuotationType.Direct, "direct"), (QuotationType.Mixed, "partly quoted"), (QuotationType.Indirect, "indirect")];

    /// <summary>Bars of the number of quotations by speaker, the most quoted on top, direct, partly quoted and indirect ones apart.</summary>
    /// <param name="quotations">The quotations; those without a speaker are left out, and the caption says how many.</param>
    /// <param name="top">How many speakers are shown.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToSpeakersChart(this IEnumerable<Quotation> quotations, int top = 15, string title = "Who is quoted")
    {
        var all = quotations.ToList();
        var known = all.Where(quotation => quotation.Speaker is not null).ToList();
        if (known.Count == 0) return Nothing.ToDraw(title, "No quotations with a known speaker.");
        var speakers = known.GroupBy(quotation => quotation.Speaker!).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var shown = speakers.Take(top).ToList();
        var source = $"{Plural(all.Count, "quotation")} in {CorpusScope.Of(all.Select(row => (row.DocId, row.Outlet, row.Published)))}";
        return new NewsChart(new ChartFrame(title) { Source = source, Description = Describe(title, known.Count, speakers) },
            frame => Draw(frame, shown, speakers.Count, all.Count - known.Count), [.. shown.Select(group => (group.Key, Number(group.Count())))]);
    }

    private static GenericChart Draw(ChartFrame frame, List<IGrouping<string, Quotation>> speakers, int all, int unknown)
    {
        var shown = speakers[..frame.Rows(speakers.Count, 17)];
        var names = new NamedRows(frame, shown.Select(group => group.Key));
        var (layout, _) = frame.Layout(names.Height(26), names.Room, 20, 44, LegendHeight([.. Kinds.Select(kind => kind.Name)], frame.Width - names.Room),
            all > shown.Count ? $"{Plural(all - shown.Count, "speaker")} with fewer not shown" : "", unknown > 0 ? $"{Plural(unknown, "quotation")} without a known speaker" : "");
        Set(layout, ("xaxis", CountAxis("quotations", shown[0].Count())), ("yaxis", NameAxis()), ("barmode", "stack"), ("bargap", 0.25), ("showlegend", true), ("legend", Legend()));
        return Figure(Kinds.Select((kind, i) => (Trace)Bars(shown, names, kind, i)), layout);
    }

    private static Trace2D Bars(List<IGrouping<string, Quotation>> speakers, NamedRows names, (QuotationType Type, string Name) kind, int index) => Set(new Trace2D("bar"),
        ("orientation", "h"),
        ("name", kind.Name),
        ("x", speakers.Select(group => group.Count(quotation => quotation.Type == kind.Type)).ToArray()),
        ("y", names.Labels.ToArray()),
        ("hovertext", speakers.Select(group => Describe(group, kind)).ToArray()),
        ("hoverinfo", "text"),
        ("marker", Fill(index)));

    private static string Describe(IGrouping<string, Quotation> speaker, (QuotationType Type, string Name) kind)
    {
        var quotations = speaker.Where(quotation => quotation.Type == kind.Type).ToList();
        var outlets = speaker.Select(quotation => quotation.Outlet).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var example = quotations.OrderByDescending(quotation => quotation.Confidence).ThenBy(quotation => quotation.DocId, StringComparer.Ordinal).FirstOrDefault();
        return $"<b>{Hover(speaker.Key)}</b><br>{quotations.Count} {kind.Name}, {speaker.Count()} in all, in {Plural(speaker.Select(quotation => quotation.DocId).Distinct().Count(), "article")}"
            + (outlets.Count > 0 ? "<br>" + Hover(string.Join(", ", outlets), lines: 2) : "")
            + (example is null ? "" : "<br><i>" + Hover("“" + example.Text.TrimEnd(',') + "”", lines: 4) + "</i>");
    }

    private static string Describe(string title, int known, List<IGrouping<string, Quotation>> speakers) =>
        $"Bar chart: {title}. {Plural(known, "quotation")} by {Plural(speakers.Count, "speaker")}; most quoted: {string.Join(", ", speakers.Take(3).Select(group => $"{group.Key} ({Number(group.Count())})"))}.";
}
