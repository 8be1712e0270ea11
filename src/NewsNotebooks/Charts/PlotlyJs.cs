using System.Reflection;

namespace NewsNotebooks.Charts;

/// <summary>plotly.js as Plotly.NET brings it along, for pages that must draw charts without a network.</summary>
public static class PlotlyJs
{
    /// <summary>Opens the minified script (3.6 MB of UTF-8).</summary>
    /// <exception cref="InvalidOperationException">Plotly.NET no longer holds it.</exception>
    public static Stream Open()
    {
        var assembly = Assembly.Load("Plotly.NET");
        var name = assembly.GetManifestResourceNames().FirstOrDefault(name => name.StartsWith("Plotly.NET.plotly-", StringComparison.Ordinal) && name.EndsWith(".min.js", StringComparison.Ordinal))
            ?? throw new InvalidOperationException("Plotly.NET holds no plotly.js; expected a resource Plotly.NET.plotly-VERSION.min.js.");
        return assembly.GetManifestResourceStream(name)!;
    }

    /// <summary>The script as text.</summary>
    public static string Read()
    {
        using var reader = new StreamReader(Open());
        return reader.ReadToEnd();
    }
}
