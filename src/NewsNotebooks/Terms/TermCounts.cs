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
    private readonly List<CountedTerm> _terms;

    /// <param name="table">All words of all articles where the tokenizer is plain, else the terms that it keeps.</param>
    /// <param name="tokenizer">What is a token.</param>
    /// <param name="articles">How many articles were counted.</param>
    /// <param name="leftOut">Tokens that were left out before they came into the table.</param>
    internal TermCounts(TermTable table, Tokenizer tokenizer, int articles, long leftOut)
    {
        _terms = [.. table.Terms()];
        Articles = articles;
        TokensBeforeStopWords = Sum(_terms) + leftOut;
        if (tokenizer is { IsPlain: true, KeepsAll: false }) _terms.RemoveAll(term => !tokenizer.Keeps(Encoding.UTF8.GetString(term.Term.Span)));
        Tokens = Sum(_terms);
        _terms.Sort(CountedTerm.Compare);
    }

    private TermCounts(TermCounts all, FrequencyLimits limits)
    {
        (Articles, Tokens, TokensBeforeStopWords) = (all.Articles, all.Tokens, all.TokensBeforeStopWords);
        _terms = all._terms.FindAll(term => limits.Keeps(term.Count, term.Documents, all.Articles));
    }

    /// <summary>The number of articles counted.</summary>
    public int Articles { get; }

    /// <summary>The number of tokens counted, stop words left out where the tokenizer leaves them out.</summary>
    public long Tokens { get; }

    /// <summary>The number of tokens, stop words and numbers that were left out included.</summary>
    public long TokensBeforeStopWords { get; }

    /// <summary>The number of different terms.</summary>
    public int Types => _terms.Count;

    /// <summary>All terms by count, descending, then by code point.</summary>
    /// <exception cref="OverflowException">A term occurs more than 2,147,483,647 times; <see cref="WriteCsv"/> knows no such limit.</exception>
    public IReadOnlyList<TermCount> Rows => [.. _terms.Select(term => new TermCount(Encoding.UTF8.GetString(term.Term.Span), checked((int)term.Count), term.Documents))];

    /// <summary>The terms within limits; the numbers of tokens and articles stay those of all.</summary>
    /// <param name="limits">The fewest and most occurrences and articles.</param>
    public TermCounts Within(FrequencyLimits limits) => limits.KeepsAll ? this : new TermCounts(this, limits);

    /// <summary>All terms with the columns of <see cref="TermCount"/>.</summary>
    public DataFrame ToDataFrame() => Rows.ToDataFrame();

    /// <summary>Writes all terms as CSV (RFC 4180 with LF, UTF-8): <c>term,count,documents</c>, by count, descending, then by code point.</summary>
    public void WriteCsv(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var length = Append(buffer, 0, "term,count,documents\n"u8);
        foreach (var counted in _terms)
        {
            var term = counted.Term;
            if (length + (2 * term.Length) + 64 > buffer.Length)
            {
                stream.Write(buffer, 0, length);
                length = 0;
                if ((2 * term.Length) + 64 > buffer.Length) buffer = new byte[(2 * term.Length) + 64];
            }
            length = Append(buffer, length, term.Span.IndexOfAny(",\"\r\n"u8) < 0 ? term.Span : Quoted(term.Span));
            buffer[length++] = (byte)',';
            length = Append(buffer, length, counted.Count);
            buffer[length++] = (byte)',';
            length = Append(buffer, length, counted.Documents);
            buffer[length++] = (byte)'\n';
        }
        stream.Write(buffer, 0, length);
    }

    private static long Sum(List<CountedTerm> terms)
    {
        var sum = 0L;
        foreach (var term in terms) sum += term.Count;
        return sum;
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
