using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>The top of a report: its title, when and how it was made, with which parameters, and whether it failed.</summary>
internal static class ReportHeader
{
    public static void Write(TextWriter writer, NotebookDocument document, ReportOptions options, string title, string? error, bool hasCode)
    {
        writer.Write("<header class=\"top\">\n");
        if (options.IndexHref is not null)
            writer.Write($"<p class=\"up\"><a{Html.Attribute("href", options.IndexHref)}>All reports</a></p>\n");
        writer.Write($"<h1>{Html.Escape(title)}</h1>\n");
        WriteMeta(writer, options, hasCode);
        WriteParameters(writer, NotebookParameters.ReadInjected(document));
        if (error is not null)
            writer.Write($"<p class=\"failed\"><b>This run failed.</b> <a href=\"#{ReportBody.ErrorId}\">{Html.Escape(error)}</a></p>\n");
        writer.Write("</header>\n");
    }

    private static void WriteMeta(TextWriter writer, ReportOptions options, bool hasCode)
    {
        var facts = new List<string>();
        if (options.RunAt is { } time)
            facts.Add($"<span>Run on {ReportTime.ToHtml(time)}</span>");
        if (options.Duration is { } duration)
            facts.Add($"<span>Took {ReportTime.Format(duration)}</span>");
        if (options.NotebookHref is { } href)
            facts.Add($"<span><a{Html.Attribute("href", href)} download>Notebook</a></span>");
        if (hasCode)
            facts.Add("<button type=\"button\" id=\"show-code\" aria-pressed=\"false\" hidden>Show all code</button>");
        if (facts.Count > 0)
            writer.Write($"<p class=\"meta\">{string.Join('\n', facts)}</p>\n");
    }

    private static void WriteParameters(TextWriter writer, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        if (parameters.Count == 0)
            return;
        writer.Write("<dl class=\"parameters\" aria-label=\"Parameters of this run\">\n");
        foreach (var (name, value) in parameters)
            writer.Write($"<div><dt>{Html.Escape(name)}</dt><dd>{(value.Length == 0 ? "<i>empty</i>" : Html.Escape(value))}</dd></div>\n");
        writer.Write("</dl>\n");
    }
}
