using System.Globalization;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>The top of a report, on paper its title page: title, authors, what it is about, when and how it was made, and whether it failed.</summary>
internal static class ReportHeader
{
    public static void Write(TextWriter writer, NotebookDocument document, ReportOptions options, string title, string? error, ReportBody body)
    {
        writer.Write("<header class=\"top\">\n");
        if (options.IndexHref is not null)
            writer.Write($"<p class=\"up\"><a{Html.Attribute("href", options.IndexHref)}>All reports</a></p>\n");
        writer.Write($"<h1>{Html.Escape(title)}</h1>\n");
        if (ReportFacts.Authors(document) is { Count: > 0 } authors)
            writer.Write($"<p class=\"authors\">By {Html.Escape(string.Join(", ", authors))}</p>\n");
        WriteList(writer, "facts", "About this report", ReportFacts.Of(document));
        WriteMeta(writer, options, body);
        WriteList(writer, "parameters", "Parameters of this run", ReportFacts.Parameters(document));
        if (error is not null)
            writer.Write($"<p class=\"failed\"><b>This run failed.</b> <a href=\"#{ReportBody.ErrorId}\">{Html.Escape(error)}</a></p>\n");
        writer.Write("</header>\n");
    }

    private static void WriteMeta(TextWriter writer, ReportOptions options, ReportBody body)
    {
        var facts = new List<string>();
        if (options.RunAt is { } time)
            facts.Add($"<span>Run on {ReportTime.ToHtml(time)}</span>");
        if (options.Duration is { } duration)
            facts.Add($"<span>Took {ReportTime.Format(duration)}</span>");
        if (body.Figures > 0)
            facts.Add($"<span>{Count(body.Figures, "figure")}</span>");
        if (body.Tables > 0)
            facts.Add($"<span>{Count(body.Tables, "table")}</span>");
        if (options.NotebookHref is { } href)
            facts.Add($"<span class=\"links\"><a{Html.Attribute("href", href)} download>Notebook</a></span>");
        if (body.CodeCells > 0)
            facts.Add($"<button type=\"button\" id=\"show-code\" aria-pressed=\"{(options.ShowCode ? "true" : "false")}\" hidden>{(options.ShowCode ? "Hide" : "Show")} all code</button>");
        if (facts.Count > 0)
            writer.Write($"<p class=\"meta\">{string.Join('\n', facts)}</p>\n");
    }

    private static void WriteList(TextWriter writer, string kind, string label, IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        if (pairs.Count == 0)
            return;
        writer.Write($"<dl class=\"{kind}\" aria-label=\"{label}\">\n");
        foreach (var (name, value) in pairs)
            writer.Write($"<div><dt>{Html.Escape(name)}</dt><dd>{(value.Length == 0 ? "<i>empty</i>" : Html.Escape(value))}</dd></div>\n");
        writer.Write("</dl>\n");
    }

    private static string Count(int n, string what) => string.Create(CultureInfo.InvariantCulture, $"{n:N0} {what}{(n == 1 ? "" : "s")}");
}
