using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Finds the quotation of an article's body that a headline or crosshead repeats, shortened or in other words.</summary>
internal sealed class RepeatedQuotation
{
    /// <summary>The share of the headline's words that a quotation must have.</summary>
    private const double LeastShared = 0.6;

    /// <summary>How many of them must be no stop words.</summary>
    private const int LeastTelling = 2;

    private readonly string _text;
    private readonly IReadOnlyList<Quotation> _body;
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.OrdinalIgnoreCase);

    public RepeatedQuotation(Article article, IReadOnlyList<Quotation> body)
    {
        (_text, _body) = (article.Text, body);
        for (var i = 0; i < body.Count; i++)
        {
            if (body[i].Speaker is null) continue;
            foreach (var word in Words(body[i].Span).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!_byWord.TryGetValue(word, out var having)) _byWord[word] = having = [];
                having.Add(i);
            }
        }
    }

    /// <summary>Whom the body gives the words to; null where it has none that are alike.</summary>
    public string? Speaker(TextSpan quoted)
    {
        var words = Words(quoted).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var shared = new Dictionary<int, (int All, int Telling)>();
        foreach (var word in words)
        {
            var isTelling = !StopWords.English.Contains(word.ToLowerInvariant());
            foreach (var quotation in _byWord.GetValueOrDefault(word) ?? [])
            {
                var count = shared.GetValueOrDefault(quotation);
                shared[quotation] = (count.All + 1, count.Telling + (isTelling ? 1 : 0));
            }
        }
        if (shared.Count == 0) return null;
        var best = shared.OrderByDescending(pair => pair.Value.All).ThenByDescending(pair => pair.Value.Telling).ThenBy(pair => pair.Key).First();
        var isAlike = best.Value.All >= LeastShared * words.Count && (best.Value.Telling >= LeastTelling || best.Value.All == words.Count);
        return isAlike ? _body[best.Key].Speaker : null;
    }

    private IEnumerable<string> Words(TextSpan span) => Tokenizer.Words(_text, span).Select(word => word.In(_text));
}
