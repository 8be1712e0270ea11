namespace NewsNotebooks.Interactive.Reports;

/// <summary>What a report shows besides its notebook.</summary>
public sealed record ReportOptions
{
    /// <summary>
    /// Gives the text of plotly.js, which is asked for once and put into the file only if the notebook has a chart.
    /// Where it is null, charts are shown as the outputs they carry for front ends without Plotly.
    /// </summary>
    public Func<string>? PlotlyJs { get; init; }

    /// <summary>The title; null for the notebook's own: its first heading, <c>metadata.title</c>, or "Untitled notebook".</summary>
    public string? Title { get; init; }

    /// <summary>When the notebook was run; null to leave it out.</summary>
    public DateTimeOffset? RunAt { get; init; }

    /// <summary>How long the run took; null to leave it out.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>A relative link to the executed .ipynb; null for none.</summary>
    public string? NotebookHref { get; init; }

    /// <summary>A relative link to the page of all reports; null for none.</summary>
    public string? IndexHref { get; init; }

    /// <summary>File names of notebooks whose reports lie beside this one; links in the text to them lead to the reports.</summary>
    public IReadOnlyCollection<string> NotebooksWithReport { get; init; } = [];

    /// <summary>Whether code stands open, on the screen and on paper; it is folded away unless this is set.</summary>
    public bool ShowCode { get; init; }

    /// <summary>
    /// Whether scripts that outputs of type text/html bring along run. They do not unless this is set: the report's content
    /// security policy then names its own two scripts only, so that a text that slipped through somewhere stays a text.
    /// Nothing is loaded from a network either way.
    /// </summary>
    public bool AllowOutputScripts { get; init; }
}
