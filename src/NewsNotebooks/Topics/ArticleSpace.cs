using NewsNotebooks.Terms;

namespace NewsNotebooks.Topics;

/// <summary>Articles as vectors of weights.</summary>
/// <param name="Ids">The articles' ids.</param>
/// <param name="Terms">The columns' terms.</param>
/// <param name="Rows">The articles' weights that are not 0, by column, each row of unit length.</param>
internal sealed record ArticleSpace(IReadOnlyList<string> Ids, IReadOnlyList<string> Terms, IReadOnlyList<IReadOnlyList<(int Term, double Weight)>> Rows)
{
    /// <summary>The cosines of all pairs.</summary>
    public double[][] Gram()
    {
        var gram = Rows.Select(_ => new double[Rows.Count]).ToArray();
        Parallel.For(0, Rows.Count, i =>
        {
            for (var j = 0; j < Rows.Count; j++) gram[i][j] = i == j ? 1 : TfIdfVectors.Cosine(Rows[Math.Min(i, j)], Rows[Math.Max(i, j)]);
        });
        return gram;
    }

    /// <summary>The mean weight of every term in some articles.</summary>
    public double[] Centre(IReadOnlyCollection<int> members)
    {
        var centre = new double[Terms.Count];
        foreach (var member in members)
            foreach (var (term, weight) in Rows[member]) centre[term] += weight / members.Count;
        return centre;
    }
}
