using System.Buffers.Text;
using System.Text;
using Microsoft.Data.Analysis;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Terms.Counting;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>How often each term occurs, and in how many articles, over a corpus of any size.</summary>
public sealed class TermCounts
{
    private readonly List<(ReadOnlyMemory<byte> Term, long Count, int Documents)> _terms;

    internal TermCounts(TermTable table, Tokenizer tokenizer)
    {
        _terms = [.. table.Terms()];
        TokensBeforeStopWords = _terms.Sum(term => term.Count);
        if (!tokenizer.KeepsAll) _terms.RemoveAll(term => !tokenizer.Keeps(Encoding.UTF8.GetString(term.Term.Span)));
        Tokens = _terms.Sum(term => term.Count);
        _terms.Sort(static (x, y) => x.Count != y.Count ? y.Count.CompareTo(x.Count) : x.Term.Span.SequenceCompareTo(y.Term.Span));
    }

    /// <summary>The number of tokens counted, stop words left out where the tokenizer leaves them out.</summary>
    public long Tokens { get; }

    /// <summary>The number of tokens, stop words included.</summary>
    public long TokensBeforeStopWords { get; }

    /// <summary>The number of different terms.</summary>
    public int Types => _terms.Count;

    /// <summary>All terms by count, descending, then by code point.</summary>
    /// <exception cref="OverflowException">A term occurs more than 2,147,483,647 times; <see cref="WriteCsv"/> knows no such limit.</exception>
    public IReadOnlyList<TermCount> Rows => [.. _terms.Select(term => new TermCount(Encoding.UTF8.GetString(term.Term.Span), checked((int)term.Count), term.Documents))];

    /// <summary>All terms with the columns of <see cref="TermCount"/>.</summary>
    public DataFrame ToDataFrame() => Rows.ToDataFrame();

    /// <summary>Writes all terms as CSV (RFC 4180 with LF, UTF-8): <c>term,count,documents</c>, by count, descending, then by code point.</summary>
    public void WriteCsv(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var length = Append(buffer, 0, "term,count,documents\n"u8);
        foreach (var (term, count, documents) in _terms)
        {
            if (length + (2 * term.Length) + 64 > buffer.Length)
            {
                stream.Write(buffer, 0, length);
                length = 0;
                if ((2 * term.Length) + 64 > buffer.Length) buffer = new byte[(2 * term.Length) + 64];
            }
            length = Append(buffer, length, term.Span.IndexOfAny(",\"\r\n"u8) < 0 ? term.Span : Quoted(term.Span));
            buffer[length++] = (byte)',';
            length = Append(buffer, length, count);
            buffer[length++] = (byte)',';
            length = Append(buffer, length, documents);
            buffer[length++] = (byte)'\n';
        }
        stream.Write(buffer, 0, length);
    }

    private static int Append(byte[] buffer, int at, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.AsSpan(at));
        return at + bytes.Length;
    }

    private static int Append(byte[] buffer, int at, long number)
    {
        Utf8Formatter.TryFormat(number, buffer.AsSpan(at), out var written);
        return at + written;
    }

    private static byte[] Quoted(ReadOnlySpan<byte> term) => Encoding.UTF8.GetBytes($"\"{Encoding.UTF8.GetString(term).Replace("\"", "\"\"")}\"");
}
