using NewsNotebooks.Text;

namespace NewsNotebooks.Evaluation;

/// <summary>Dated clauses and their status against the truth.</summary>
/// <remarks>Annotated is a choice of the time expressions; what is found is counted where its time expression overlaps an annotated one. A clause
/// is right where it shares at least half of its words with the annotated one (Jaccard's index), strictly where the spans are the same. Status is
/// compared on the clauses that are right. Counts are summed over articles.</remarks>
public sealed class ClauseEvaluation(string part)
{
    private int _gold, _found, _relaxed, _strict, _status;

    /// <summary>Adds an article.</summary>
    public void Add(string text, IReadOnlyList<GoldClause> gold, IReadOnlyList<GoldClause> found)
    {
        _gold += gold.Count;
        foreach (var (g, f) in SpanMatching.Pair([.. gold.Select(clause => clause.Span)], [.. found.Select(clause => clause.Span)], Overlap))
        {
            _found++;
            if (SpanMatching.WordJaccard(text, gold[g].ClauseSpan, found[f].ClauseSpan) < 0.5) continue;
            _relaxed++;
            if (gold[g].ClauseSpan == found[f].ClauseSpan) _strict++;
            if (gold[g].Status == found[f].Status) _status++;
        }
    }

    /// <summary>The scores of all articles added.</summary>
    public IReadOnlyList<Score> Scores =>
    [
        Score.Of(part, "clauses, relaxed", _gold, _found, _relaxed),
        Score.Of(part, "clauses, strict", _gold, _found, _strict),
        Score.Of(part, "status, of clauses found", _relaxed, _relaxed, _status),
    ];

    private static double Overlap(TextSpan a, TextSpan b) => a.Overlaps(b) ? Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start) : 0;
}
