using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>The charts among a notebook's outputs, and the pictures that stand in for them where no script runs.</summary>
public static class ChartOutputs
{
    /// <summary>The MIME type of a Plotly figure.</summary>
    public const string Figure = "application/vnd.plotly.v1+json";

    /// <summary>The MIME type of the picture beside it.</summary>
    public const string Picture = "image/png";

    /// <summary>The MIME bundles that hold a figure, from top to bottom.</summary>
    public static IReadOnlyList<JsonObject> Find(NotebookDocument document) =>
        [.. document.Cells.SelectMany(cell => cell.Outputs).Select(output => output?["data"]).OfType<JsonObject>().Where(data => data[Figure] is JsonObject)];

    /// <summary>Gives charts that are drawn as in an earlier version of the notebook the pictures they had there: a picture made anew has other bytes on every machine.</summary>
    /// <returns>The bundles that still have no picture.</returns>
    public static IReadOnlyList<JsonObject> KeepPictures(NotebookDocument document, NotebookDocument earlier)
    {
        var pictures = Find(earlier).Where(data => data.ContainsKey(Picture)).DistinctBy(data => CanonicalJson.Of(data[Figure])).ToDictionary(data => CanonicalJson.Of(data[Figure]), data => data[Picture]!);
        var charts = Find(document);
        foreach (var chart in charts)
            if (pictures.TryGetValue(CanonicalJson.Of(chart[Figure]), out var picture)) chart[Picture] = picture.DeepClone();
        return [.. charts.Where(chart => !chart.ContainsKey(Picture))];
    }
}
