using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>
/// Markdown → HTML. Raw HTML is shown as text, links lead to the web, to mail or within the report's folder, and pictures
/// come out of the notebook or become links: a report loads nothing and runs nothing that a text brings along.
/// </summary>
internal static class ReportMarkdown
{
    // Not UseAdvancedExtensions: its generic attributes let a text set onclick.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
        .UseEmphasisExtras()
        .UseTaskLists()
        .UseDefinitionLists()
        .UseMathematics()
        .UseAutoLinks(new AutoLinkOptions { OpenInNewWindow = false })
        .Build();

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>Renders a parsed document after making it harmless.</summary>
    /// <param name="document">The document, which is changed.</param>
    /// <param name="attachment">The data URI of an attachment by its name; null where there is none.</param>
    /// <param name="notebooksWithReport">File names of notebooks whose reports lie beside this one: links to them lead there.</param>
    public static string ToHtml(MarkdownDocument document, Func<string, string?> attachment, IReadOnlyCollection<string> notebooksWithReport)
    {
        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            Tame(link, attachment);
            if (link.Url is { } url && notebooksWithReport.Contains(Uri.UnescapeDataString(url)))
                link.Url = Path.ChangeExtension(url, ".html");
        }
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && SafeUrl(l.Url) is null).ToArray())
            link.ReplaceBy(new LiteralInline(link.Url));
        foreach (var table in document.Descendants<Table>())
            table.GetAttributes().AddClass("markdown");

        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TickRenderer());
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>The text of a heading or paragraph without its markup.</summary>
    public static string PlainText(LeafBlock block)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.Render(block);
        return string.Join(' ', writer.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Tame(LinkInline link, Func<string, string?> attachment)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (link.IsImage && PictureData(url, attachment) is { } data)
        {
            link.Url = data;
            return;
        }

        link.IsImage = false;
        if (link.FirstChild is null)
            link.AppendChild(new LiteralInline(url));
        if (SafeUrl(url) is null)
            link.ReplaceBy(new ContainerInline(), copyChildren: true); // its words stay
    }

    private static string? PictureData(string url, Func<string, string?> attachment)
    {
        const string scheme = "attachment:";
        if (url.StartsWith(scheme, StringComparison.Ordinal))
            return attachment(Uri.UnescapeDataString(url[scheme.Length..]));
        return url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) ? url : null;
    }

    /// <summary>The URL where it is relative or of a scheme that only leads somewhere; null for all others, <c>javascript:</c> among them.</summary>
    private static string? SafeUrl(string url)
    {
        // Browsers ignore controls and blanks inside a scheme, so they must not hide one here.
        var visible = string.Concat(url.Where(c => c > ' ' && !char.IsControl(c)));
        var colon = visible.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || visible.AsSpan(0, colon).ContainsAny('/', '?', '#'))
            return url;
        return visible[..colon].ToLowerInvariant() is "http" or "https" or "mailto" ? url : null;
    }

    /// <summary>An item of a task list as a mark with a name: a box that nobody can tick is no control.</summary>
    private sealed class TickRenderer : HtmlTaskListRenderer
    {
        protected override void Write(HtmlRenderer renderer, TaskList item) =>
            renderer.Write(item.Checked ? "<span role=\"img\" aria-label=\"Done:\">☑</span>" : "<span role=\"img\" aria-label=\"To do:\">☐</span>");
    }

    /// <summary>Puts a table into a box of its own that scrolls, so that a wide one does not widen the page.</summary>
    private sealed class ScrollingTableRenderer : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.Write("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }
}
