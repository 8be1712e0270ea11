using NewsNotebooks.Text;

namespace NewsNotebooks.Evaluation;

/// <summary>Pairs annotated and found spans one to one.</summary>
internal static class SpanMatching
{
    /// <summary>The pairs of spans that are alike enough, the most alike first; each span is in one pair at most.</summary>
    /// <param name="gold">The annotated spans.</param>
    /// <param name="found">The spans found.</param>
    /// <param name="likeness">How alike two overlapping spans are; 0 where they are not alike enough to be a pair.</param>
    /// <returns>Pairs of indices into <paramref name="gold"/> and <paramref name="found"/>.</returns>
    public static IReadOnlyList<(int Gold, int Found)> Pair(IReadOnlyList<TextSpan> gold, IReadOnlyList<TextSpan> found, Func<TextSpan, TextSpan, double> likeness)
    {
        var candidates = new List<(int Gold, int Found, double Likeness)>();
        for (var g = 0; g < gold.Count; g++)
            for (var f = 0; f < found.Count; f++)
                if (gold[g].Overlaps(found[f]) && likeness(gold[g], found[f]) is > 0 and var score) candidates.Add((g, f, score));
        var (goldTaken, foundTaken) = (new HashSet<int>(), new HashSet<int>());
        var pairs = new List<(int, int)>();
        foreach (var (g, f, _) in candidates.OrderByDescending(candidate => candidate.Likeness).ThenBy(candidate => candidate.Gold).ThenBy(candidate => candidate.Found))
        {
            if (goldTaken.Contains(g) || foundTaken.Contains(f)) continue;
            goldTaken.Add(g);
            foundTaken.Add(f);
            pairs.Add((g, f));
        }
        return pairs;
    }

    /// <summary>The words that two spans share, of all that they have (Jaccard's index).</summary>
    public static double WordJaccard(string text, TextSpan a, TextSpan b)
    {
        var (both, either) = (Words(text, new(Math.Max(a.Start, b.Start), Math.Min(a.End, b.End))), Words(text, new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End))));
        return either == 0 ? 0 : (double)both / either;
    }

    /// <summary>The number of words in a span: runs of letters and digits.</summary>
    public static int Words(string text, TextSpan span)
    {
        var (count, inside) = (0, false);
        for (var i = span.Start; i < span.End; i++)
        {
            var letter = char.IsLetterOrDigit(text[i]);
            if (letter && !inside) count++;
            inside = letter;
        }
        return count;
    }
}
