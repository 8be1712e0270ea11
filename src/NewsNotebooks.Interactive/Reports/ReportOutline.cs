using System.Globalization;
using System.Text;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>A heading of a report.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its text without markup.</param>
/// <param name="Id">Its anchor.</param>
internal sealed record ReportHeading(int Level, string Text, string Id);

/// <summary>The headings of a report in order, each with an anchor of its own.</summary>
internal sealed class ReportOutline
{
    /// <summary>Deeper headings would make the table of contents as long as the report.</summary>
    private const int DeepestListed = 3;

    private readonly List<ReportHeading> headings = [];

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    private readonly Stack<int> open = new();

    /// <summary>
    /// The level at which a heading stands in the report: below the title, one below the heading it belongs to. Notebooks
    /// begin anywhere and skip levels; who goes through a page by its headings needs each of them.
    /// </summary>
    public int LevelOf(int level)
    {
        while (open.TryPeek(out var above) && above >= level)
            open.Pop();
        open.Push(level);
        return Math.Min(1 + open.Count, 6);
    }

    public ReportHeading Add(int level, string text)
    {
        var slug = Slug(text);
        var id = slug;
        for (var n = 2; !ids.Add(id); n++)
            id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        var heading = new ReportHeading(level, text, id);
        headings.Add(heading);
        return heading;
    }

    /// <summary>The table of contents as nested lists; empty where there are not two headings to choose from.</summary>
    public string ToHtml()
    {
        var listed = headings.Where(h => h.Level <= DeepestListed).ToArray();
        if (listed.Length < 2)
            return "";
        var html = new StringBuilder();
        var lists = new Stack<int>();
        foreach (var heading in listed)
        {
            while (lists.Count > 1 && lists.Peek() > heading.Level)
            {
                html.Append("</li></ol>");
                lists.Pop();
            }

            if (lists.Count == 0 || lists.Peek() < heading.Level)
            {
                html.Append("<ol>");
                lists.Push(heading.Level);
            }
            else
            {
                html.Append("</li>");
            }

            html.Append("<li><a href=\"#").Append(heading.Id).Append("\">").Append(Html.Escape(heading.Text)).Append("</a>");
        }

        foreach (var _ in lists)
            html.Append("</li></ol>");
        return html.ToString();
    }

    /// <summary>Letters and digits in lower case, everything else one hyphen. The prefix keeps the page's own ids apart.</summary>
    private static string Slug(string text)
    {
        var words = string.Concat(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "section" : "s-" + string.Join('-', words);
    }
}
