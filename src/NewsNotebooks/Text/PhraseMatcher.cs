namespace NewsNotebooks.Text;

/// <summary>Makes the words of phrases one, in a stream of pieces.</summary>
internal sealed class PhraseMatcher
{
    private readonly Dictionary<string, string[][]> _byFirst;
    private readonly int _longest;

    /// <param name="phrases">The phrases.</param>
    /// <param name="forms">Cuts a phrase into words, in the form in which they are compared.</param>
    public PhraseMatcher(PhraseList phrases, Func<string, IEnumerable<string>> forms)
    {
        var words = phrases.Phrases.Select(phrase => forms(phrase).ToArray()).Where(phrase => phrase.Length > 1).ToList();
        _longest = words.Select(phrase => phrase.Length).DefaultIfEmpty().Max();
        _byFirst = words.GroupBy(phrase => phrase[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The pieces, with a phrase's words as one piece.</summary>
    public IEnumerable<TextPiece> Join(IEnumerable<TextPiece> pieces)
    {
        var window = new List<TextPiece>();
        using var source = pieces.GetEnumerator();
        var isEnded = false;
        while (true)
        {
            while (!isEnded && window.Count < Math.Max(1, _longest))
                if (source.MoveNext()) window.Add(source.Current);
                else isEnded = true;
            if (window.Count == 0) yield break;
            var length = LengthAtStart(window);
            yield return length < 2 ? window[0] : Phrase(window, length);
            window.RemoveRange(0, Math.Max(1, length));
        }
    }

    private int LengthAtStart(List<TextPiece> window)
    {
        if (!_byFirst.TryGetValue(window[0].Term, out var phrases)) return 0;
        foreach (var phrase in phrases)
            if (phrase.Length <= window.Count && phrase.Index().All(word => window[word.Index].Kind == PieceKind.Word && window[word.Index].Term == word.Item)) return phrase.Length;
        return 0;
    }

    private static TextPiece Phrase(List<TextPiece> window, int length) =>
        new(string.Join(' ', window.Take(length).Select(piece => piece.Term)), new TextSpan(window[0].Span.Start, window[length - 1].Span.End), PieceKind.Phrase);
}
