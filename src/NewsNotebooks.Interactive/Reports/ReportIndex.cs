using System.Globalization;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>The page of all reports of a run: a card a notebook.</summary>
public static class ReportIndex
{
    /// <summary>Writes the page, cards in the order of the entries.</summary>
    /// <param name="entries">The notebooks that were run.</param>
    /// <param name="writer">Gets the whole HTML page.</param>
    public static void Write(IEnumerable<ReportEntry> entries, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(writer);
        var all = entries.ToArray();
        PageHead.Write(writer, "Reports", "", scripts: "");
        writer.Write("<body class=\"index\">\n<header class=\"top\">\n<h1>Reports</h1>\n");
        writer.Write($"<p class=\"meta\">{Meta(all)}</p>\n</header>\n<main id=\"content\">\n");
        if (all.Length == 0)
            writer.Write("<p>No notebook has been run.</p>\n");
        else
            WriteCards(writer, all);
        writer.Write("</main>\n<footer class=\"foot\"><p>Made with NewsNotebooks.</p></footer>\n</body>\n</html>\n");
    }

    private static string Meta(ReportEntry[] all)
    {
        var failed = all.Count(e => e.Error is not null);
        var facts = new List<string> { $"<span>{Count(all.Length, "notebook")}</span>" };
        if (failed > 0)
            facts.Add($"<span class=\"bad\">{failed.ToString(CultureInfo.InvariantCulture)} failed</span>");
        if (all.Length > 0)
            facts.Add($"<span>Run on {ReportTime.ToHtml(all.Max(e => e.RunAt))}</span>");
        return string.Join('\n', facts);
    }

    private static void WriteCards(TextWriter writer, ReportEntry[] all)
    {
        writer.Write("<ul class=\"cards\">\n");
        foreach (var entry in all)
            WriteCard(writer, entry);
        writer.Write("</ul>\n");
    }

    private static void WriteCard(TextWriter writer, ReportEntry entry)
    {
        writer.Write($"<li class=\"card{(entry.Error is null ? "" : " is-failed")}\">\n{entry.Thumbnail}\n");
        writer.Write($"<h2><a{Html.Attribute("href", entry.ReportHref)}>{Html.Escape(entry.Title)}</a></h2>\n");
        if (entry.Lead.Length > 0)
            writer.Write($"<p class=\"lead\">{Html.Escape(entry.Lead)}</p>\n");
        if (entry.Error is not null)
            writer.Write($"<p class=\"failed\"><b>Failed.</b> {Html.Escape(entry.Error)}</p>\n");
        writer.Write($"<p class=\"meta\">{(entry.Charts == 0 ? "" : $"<span>{Count(entry.Charts, "chart")}</span>\n")}<span>{ReportTime.Format(entry.Duration)}</span>\n"
            + $"<span>{ReportTime.ToHtml(entry.RunAt)}</span>\n<span><a{Html.Attribute("href", entry.NotebookHref)} download>Notebook</a></span></p>\n</li>\n");
    }

    private static string Count(int n, string what) => string.Create(CultureInfo.InvariantCulture, $"{n} {what}{(n == 1 ? "" : "s")}");
}
