using System.Runtime.InteropServices;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>Gathers a document-term matrix row by row; terms have numbers as they come, and get their columns at the end.</summary>
internal sealed class MatrixBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly List<int> _starts = [0], _terms = [], _counts = [], _tokens = [];

    /// <summary>Adds a row.</summary>
    public void Add(string id, TokenCounts counts)
    {
        _ids.Add(id);
        _tokens.Add(counts.Tokens);
        foreach (var (term, count) in counts.Counts)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, term, out var isKnown);
            if (!isKnown) number = _numbers.Count - 1;
            _terms.Add(number);
            _counts.Add(count);
        }
        _starts.Add(_terms.Count);
    }

    /// <summary>The matrix of the terms within limits.</summary>
    public DocumentTermMatrix Build(FrequencyLimits limits)
    {
        var (totals, documents) = (new long[_numbers.Count], new int[_numbers.Count]);
        foreach (var (term, count) in _terms.Zip(_counts))
        {
            totals[term] += count;
            documents[term]++;
        }
        var terms = _numbers.Where(term => limits.Keeps(totals[term.Value], documents[term.Value], _ids.Count)).OrderBy(term => term.Key, CodePointComparer.Instance).ToList();
        var columns = Enumerable.Repeat(-1, _numbers.Count).ToArray();
        for (var column = 0; column < terms.Count; column++) columns[terms[column].Value] = column;
        var (starts, cells) = Cells(columns);
        return new DocumentTermMatrix(_ids, [.. terms.Select(term => term.Key)], starts, [.. cells.Select(cell => cell.Column)], [.. cells.Select(cell => cell.Count)],
            [.. _tokens], [.. terms.Select(term => documents[term.Value])]);
    }

    private (int[] Starts, List<(int Column, int Count)> Cells) Cells(int[] columns)
    {
        var starts = new int[_ids.Count + 1];
        var cells = new List<(int Column, int Count)>(_terms.Count);
        for (var row = 0; row < _ids.Count; row++)
        {
            for (var at = _starts[row]; at < _starts[row + 1]; at++)
                if (columns[_terms[at]] is >= 0 and var column) cells.Add((column, _counts[at]));
            CollectionsMarshal.AsSpan(cells)[starts[row]..].Sort(static (x, y) => x.Column.CompareTo(y.Column));
            starts[row + 1] = cells.Count;
        }
        return (starts, cells);
    }
}
