using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>Texts as vectors of unit length: term frequency times smoothed inverse document frequency.</summary>
/// <remarks>tf × (ln((1 + n) / (1 + df)) + 1), divided by the vector's length: scikit-learn's default variant. n are the texts, df those that have
/// the term. A text without terms is a vector of zeros, and like no other.</remarks>
internal sealed class TfIdfVectors
{
    private TfIdfVectors(IReadOnlyList<string> terms, IReadOnlyList<IReadOnlyList<(int Term, double Weight)>> rows)
    {
        Terms = terms;
        Rows = rows;
    }

    /// <summary>The terms by code point; the place is the column.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>The texts' weights that are not 0, by column.</summary>
    public IReadOnlyList<IReadOnlyList<(int Term, double Weight)>> Rows { get; }

    /// <param name="texts">The terms of each text.</param>
    /// <param name="minimumDocuments">The fewest texts of a term.</param>
    /// <param name="logTermFrequency">1 + ln tf in place of tf.</param>
    public static TfIdfVectors Of(IEnumerable<TokenCounts> texts, int minimumDocuments = 1, bool logTermFrequency = false)
    {
        var counts = texts.Select(text => text.Counts).ToList();
        var documents = counts.SelectMany(text => text.Keys).CountBy(term => term, StringComparer.Ordinal).Where(term => term.Value >= minimumDocuments).ToList();
        var terms = documents.Select(term => term.Key).Order(CodePointComparer.Instance).ToList();
        var columns = terms.Index().ToDictionary(term => term.Item, term => term.Index, StringComparer.Ordinal);
        var idf = documents.ToDictionary(term => term.Key, term => Math.Log((1.0 + counts.Count) / (1 + term.Value)) + 1, StringComparer.Ordinal);
        return new TfIdfVectors(terms, [.. counts.Select(Weigh)]);

        IReadOnlyList<(int, double)> Weigh(IReadOnlyDictionary<string, int> text)
        {
            var weights = text.Where(term => columns.ContainsKey(term.Key))
                .Select(term => (Column: columns[term.Key], Weight: (logTermFrequency ? 1 + Math.Log(term.Value) : term.Value) * idf[term.Key])).OrderBy(entry => entry.Column).ToList();
            var length = Math.Sqrt(weights.Sum(entry => entry.Weight * entry.Weight));
            return [.. weights.Select(entry => (entry.Column, entry.Weight / length))];
        }
    }

    /// <summary>The cosine of two rows, from 0 to 1.</summary>
    public static double Cosine(IReadOnlyList<(int Term, double Weight)> a, IReadOnlyList<(int Term, double Weight)> b)
    {
        var sum = 0.0;
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            if (a[i].Term == b[j].Term) sum += a[i++].Weight * b[j++].Weight;
            else if (a[i].Term < b[j].Term) i++;
            else j++;
        }
        return Math.Min(1, sum);
    }
}
