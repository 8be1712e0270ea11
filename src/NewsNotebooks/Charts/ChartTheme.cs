namespace NewsNotebooks.Charts;

/// <summary>On what a chart is drawn.</summary>
public enum ChartTheme
{
    /// <summary>On the page's own colours, light or dark: nothing is painted under the chart.</summary>
    Page,

    /// <summary>Dark text on white.</summary>
    Light,

    /// <summary>Light text on near-black.</summary>
    Dark,
}
