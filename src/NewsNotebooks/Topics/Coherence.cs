namespace NewsNotebooks.Topics;

/// <summary>Whether terms belong together.</summary>
/// <remarks>Normalised pointwise mutual information, ln(p_xy / (p_x p_y)) / -ln p_xy, the shares p being those of articles that have the terms: Bouma
/// (2009), "Normalized (Pointwise) Mutual Information in Collocation Extraction"; as a measure of topics, Lau, Newman and Baldwin (2014).</remarks>
internal static class Coherence
{
    /// <summary>The mean NPMI of all pairs of the terms; -1 for a pair that never, 1 for one that always occurs together; null without a pair.</summary>
    public static double? Npmi(ArticleSpace space, IReadOnlyList<int> terms)
    {
        var documents = terms.Select(term => space.Rows.Index().Where(row => row.Item.Any(entry => entry.Term == term)).Select(row => row.Index).ToHashSet()).ToList();
        var pairs = from i in Enumerable.Range(0, terms.Count)
                    from j in Enumerable.Range(i + 1, terms.Count - i - 1)
                    select Npmi(documents[i].Count(documents[j].Contains), documents[i].Count, documents[j].Count, space.Rows.Count);
        return terms.Count < 2 ? null : pairs.Average();
    }

    /// <summary>The NPMI of two terms by the numbers of articles that have both, the first, the second, and of all.</summary>
    public static double Npmi(int both, int first, int second, int all)
    {
        if (both == 0) return -1;
        if (both == all) return 1;
        return Math.Log((double)both * all / ((double)first * second)) / -Math.Log((double)both / all);
    }
}
