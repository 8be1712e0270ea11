using System.Runtime.InteropServices;
using System.Text;
using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms.Counting;

/// <summary>One thread's work on chunks of lines: it scans a chunk, has the ids settled when it is the chunk's turn, and counts what was kept.</summary>
internal sealed class ChunkCounter
{
    private readonly ArticleLine _line;
    private readonly ByteWords _words;
    private readonly UncommonWords _uncommon;
    private readonly bool _lowerCase;
    private readonly List<ScannedLine> _scanned = [];
    private readonly List<string> _texts = [];
    private byte[] _folded = new byte[LineChunk.Size + (1 << 14)];
    private int _documents;

    public ChunkCounter(CorpusOptions options, TokenizerOptions tokenizer)
    {
        _line = new ArticleLine(options);
        _words = new ByteWords(tokenizer, Terms);
        _uncommon = new UncommonWords(tokenizer, Terms);
        _lowerCase = tokenizer.FoldCase || tokenizer.Pattern == TokenPattern.Sklearn;
    }

    /// <summary>The counts of this thread.</summary>
    public TermTable Terms { get; } = new();

    /// <summary>The lines of the chunk.</summary>
    public LineChunk Chunk { get; } = new();

    /// <summary>How many lines the chunk has, blank ones included.</summary>
    public int Lines { get; private set; }

    /// <summary>A line that is not blank.</summary>
    /// <param name="Number">Its number in the chunk, from 0.</param>
    /// <param name="Start">Where it stands in the chunk's buffer.</param>
    /// <param name="Length">Its bytes.</param>
    /// <param name="IdStart">Where the id stands in the chunk's buffer.</param>
    /// <param name="IdLength">The id's bytes; 0 where the line has none.</param>
    /// <param name="TextStart">Where the folded text stands.</param>
    /// <param name="TextLength">Its bytes; -1 where the line must be read in the general way.</param>
    private readonly record struct ScannedLine(int Number, int Start, int Length, int IdStart, int IdLength, int TextStart, int TextLength);

    /// <summary>Finds the articles of the chunk and folds their texts.</summary>
    public void Scan()
    {
        _scanned.Clear();
        _texts.Clear();
        Lines = 0;
        var folded = 0;
        for (var start = Chunk.Start; start < Chunk.End; Lines++)
        {
            var length = Chunk.Buffer.AsSpan(start, Chunk.End - start).IndexOf((byte)'\n');
            if (length < 0) length = Chunk.End - start;
            if (!ArticleLine.IsBlank(Chunk.Buffer.AsSpan(start, length))) folded = Scan(start, length, folded);
            start += length + 1;
        }
    }

    private int Scan(int start, int length, int folded)
    {
        var written = -1;
        if (_line.TryRead(Chunk.Buffer.AsSpan(start, length)))
        {
            var needed = (long)folded + _line.Text.Length + ByteWords.Padding + FoldedText.Padding;
            if (needed > _folded.Length) Array.Resize(ref _folded, (int)Math.Min(needed * 3 / 2, Array.MaxLength));
            written = FoldedText.Write(ref Chunk.Buffer[start + _line.Text.Start], _line.Text.Length, ref _folded[folded], _lowerCase);
        }
        _scanned.Add(new(Lines, start, length, start + _line.Id.Start, _line.Id.Length, folded, written));
        return written < 0 ? folded : folded + written + ByteWords.Padding;
    }

    /// <summary>Leaves out what has no id of its own, and reads the lines that are not plain; in the order of the chunks.</summary>
    /// <param name="file">The file's name, for problems.</param>
    /// <param name="firstLine">The number of the chunk's first line.</param>
    /// <param name="reader">Reads lines in the general way.</param>
    /// <param name="ids">The ids that were met.</param>
    /// <param name="report">Is told what is left out.</param>
    /// <returns>The number of articles that are kept, and of lines that are not blank.</returns>
    public (int Articles, int Lines) Settle(string file, int firstLine, JsonLinesReader reader, ArticleIds ids, Action<CorpusProblem> report)
    {
        var lines = _scanned.Count;
        _scanned.RemoveAll(line => !IsKept(line));
        return (_scanned.Count + _texts.Count, lines);

        bool IsKept(ScannedLine line)
        {
            var number = firstLine + line.Number;
            if (line.TextLength < 0)
            {
                if (reader.Article(Chunk.Buffer.AsSpan(line.Start, line.Length), file, number, report) is not { } article) return false;
                if (ids.TryAdd(article.Id)) _texts.Add(article.Text);
                else report(CorpusProblem.SecondOfId(file, article.Id));
                return false;
            }
            if (line.IdLength == 0 ? ids.TryAdd($"{file}:{number}") : ids.TryAdd(ref Chunk.Buffer[line.IdStart], line.IdLength)) return true;
            report(CorpusProblem.SecondOfId(file, line.IdLength == 0 ? $"{file}:{number}" : Encoding.UTF8.GetString(Chunk.Buffer, line.IdStart, line.IdLength)));
            return false;
        }
    }

    /// <summary>Counts the words of the articles that were kept.</summary>
    public void Count()
    {
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(_scanned)) _words.Count(ref _folded[line.TextStart], line.TextLength, ++_documents);
        foreach (var text in _texts) CountText(text);
    }

    /// <summary>Counts the words of an article that was read in the general way.</summary>
    public void CountText(string text) => _uncommon.Count(text, ++_documents);
}
