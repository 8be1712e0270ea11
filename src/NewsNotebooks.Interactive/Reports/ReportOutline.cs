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
        var open = new Stack<int>();
        foreach (var heading in listed)
        {
            while (open.Count > 1 && open.Peek() > heading.Level)
            {
                html.Append("</li></ol>");
                open.Pop();
            }

            if (open.Count == 0 || open.Peek() < heading.Level)
            {
                html.Append("<ol>");
                open.Push(heading.Level);
            }
            else
            {
                html.Append("</li>");
            }

            html.Append("<li><a href=\"#").Append(heading.Id).Append("\">").Append(Html.Escape(heading.Text)).Append("</a>");
        }

        foreach (var _ in open)
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
