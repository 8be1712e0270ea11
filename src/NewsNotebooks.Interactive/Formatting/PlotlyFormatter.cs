namespace NewsNotebooks.Interactive.Formatting;

/// <summary>Shows a chart of Plotly.NET, made from F# or C#, whichever version a notebook brings, by name and reflection.</summary>
internal static class PlotlyFormatter
{
    private const string ChartType = "Plotly.NET.GenericChart";

    /// <summary>The figure for front ends with a Plotly renderer, and HTML for the rest; null where the value is no chart.</summary>
    public static MimeBundle? TryFormat(object value)
    {
        if (TypeSearch.Find(value.GetType(), ChartType) is not { } type
            || type.GetMethod("toJson", [type])?.Invoke(null, [value]) is not string json)
            return null;
        var table = PlotlyFigureTable.Of(json);
        return new(
        [
            new("application/vnd.plotly.v1+json", json),
            new("text/html", PlotlyHtml.Render(json, table.Html)),
            new("text/plain", table.Text),
        ]);
    }
}
