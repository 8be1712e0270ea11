namespace NewsNotebooks.Topics;

/// <summary>What is said of a topic: label, fit, and the articles that stand for it.</summary>
/// <param name="Members">Its articles, as places in the space.</param>
/// <param name="Closeness">Their cosines with the topic's centre.</param>
/// <param name="LabelTerms">The columns of its most distinctive terms.</param>
/// <param name="Label">These terms as text.</param>
/// <param name="Silhouette">The members' mean silhouette.</param>
internal sealed record TopicDescription(IReadOnlyList<int> Members, IReadOnlyList<double> Closeness, IReadOnlyList<int> LabelTerms, string Label, double Silhouette)
{
    private const int Representatives = 3;

    public static TopicDescription Of(ArticleSpace space, IReadOnlyList<int> members, double[] silhouettes, int labelTerms)
    {
        var centre = space.Centre(members);
        var rest = space.Centre([.. Enumerable.Range(0, space.Ids.Count).Except(members)]);
        var length = Math.Sqrt(centre.Sum(weight => weight * weight));
        var terms = Enumerable.Range(0, centre.Length).OrderByDescending(term => centre[term] - rest[term]).ThenBy(term => term).Take(labelTerms).ToList();
        return new TopicDescription(members, [.. members.Select(member => space.Rows[member].Sum(entry => entry.Weight * centre[entry.Term]) / length)], terms,
            string.Join(", ", terms.Select(term => space.Terms[term])), members.Average(member => silhouettes[member]));
    }

    public Topic ToRow(int number, ArticleSpace space)
    {
        var nearest = Members.Zip(Closeness).OrderByDescending(member => member.Second).ThenBy(member => member.First).Take(Representatives).Select(member => space.Ids[member.First]);
        return new Topic(number, Label, Members.Count, Coherence.Npmi(space, LabelTerms), Silhouette, string.Join(';', nearest));
    }
}
