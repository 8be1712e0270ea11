namespace NewsNotebooks.Topics;

/// <summary>Whether things are nearer to their own cluster than to the next one.</summary>
/// <remarks>Rousseeuw (1987), "Silhouettes": (b - a) / max(a, b), a the mean distance to the others of the own cluster, b the least mean distance to
/// another cluster; 0 for a thing that is alone in its cluster, and where there is one cluster only. The distance is 1 - cosine.</remarks>
internal static class Silhouettes
{
    public static double[] Of(double[][] cosines, int[] clusters)
    {
        var members = clusters.Index().GroupBy(entry => entry.Item).ToDictionary(group => group.Key, group => group.Select(entry => entry.Index).ToList());
        return [.. clusters.Select((cluster, i) => Of(cosines[i], i, members[cluster], [.. members.Where(entry => entry.Key != cluster).Select(entry => entry.Value)]))];
    }

    private static double Of(double[] cosines, int i, List<int> own, List<List<int>> others)
    {
        if (own.Count < 2 || others.Count == 0) return 0;
        var a = own.Where(j => j != i).Average(j => 1 - cosines[j]);
        var b = others.Min(other => other.Average(j => 1 - cosines[j]));
        return Math.Max(a, b) == 0 ? 0 : (b - a) / Math.Max(a, b);
    }
}
