using NewsNotebooks.Cli.Input;

namespace NewsNotebooks.Cli.Notebooks;

/// <summary>What a notebook is written as, besides the HTML that always is.</summary>
[Flags]
internal enum ReportFormats
{
    /// <summary>One page of HTML.</summary>
    Html = 0,

    /// <summary>A PDF, printed by a browser.</summary>
    Pdf = 1,

    /// <summary>Markdown with pictures.</summary>
    Markdown = 2,
}

/// <summary>Reads <c>--report</c>.</summary>
internal static class ReportFormat
{
    /// <summary>The formats of a list such as <c>html,pdf,md</c>.</summary>
    /// <exception cref="UsageException">One of them is none.</exception>
    public static ReportFormats Parse(IEnumerable<string> lists)
    {
        var formats = ReportFormats.Html;
        foreach (var name in lists.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            formats |= name.ToLowerInvariant() switch
            {
                "html" => ReportFormats.Html,
                "pdf" => ReportFormats.Pdf,
                "md" or "markdown" => ReportFormats.Markdown,
                _ => throw new UsageException($"--report '{name}' is no format of reports; expected some of html, pdf and md, separated by commas."),
            };
        }

        return formats;
    }
}
