using NewsNotebooks.Text;

namespace NewsNotebooks.Evaluation;

/// <summary>Time expressions against the truth, scored as TempEval-3 does.</summary>
/// <remarks>UzZaman et al. (2013), "SemEval-2013 Task 1: TempEval-3". Strict: the same span. Relaxed: spans that overlap, one to one, the same
/// span first, then the longest overlap. Type and value: relaxed pairs whose type or value is the same text. Counts are summed over articles.</remarks>
public sealed class TimexEvaluation(string part)
{
    private int _gold, _found, _strict, _relaxed, _type, _value;

    /// <summary>Adds an article.</summary>
    public void Add(IReadOnlyList<GoldTimex> gold, IReadOnlyList<GoldTimex> found)
    {
        var pairs = SpanMatching.Pair([.. gold.Select(t => t.Span)], [.. found.Select(t => t.Span)], Overlap);
        _gold += gold.Count;
        _found += found.Count;
        _relaxed += pairs.Count;
        _strict += pairs.Count(pair => gold[pair.Gold].Span == found[pair.Found].Span);
        _type += pairs.Count(pair => gold[pair.Gold].Type == found[pair.Found].Type);
        _value += pairs.Count(pair => gold[pair.Gold].Value == found[pair.Found].Value);
    }

    /// <summary>The scores of all articles added.</summary>
    public IReadOnlyList<Score> Scores =>
    [
        Score.Of(part, "time expressions, strict", _gold, _found, _strict),
        Score.Of(part, "time expressions, relaxed", _gold, _found, _relaxed),
        Score.Of(part, "time expressions, type", _gold, _found, _type),
        Score.Of(part, "time expressions, value", _gold, _found, _value),
    ];

    private static double Overlap(TextSpan a, TextSpan b) => a == b ? double.MaxValue : Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
}
