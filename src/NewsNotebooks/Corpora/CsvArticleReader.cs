using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace NewsNotebooks.Corpora;

/// <summary>Reads CSV with a header line; comma, semicolon and tab are told apart by that line.</summary>
internal sealed class CsvArticleReader(CorpusOptions options, ArticleFields articleFields) : IArticleReader
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>How many characters of rows go into one piece.</summary>
    private const int BatchSize = 1 << 17;

    public IEnumerable<ArticleBatch> Read(ArticleFile file)
    {
        // Bytes that are not UTF-8 become U+FFFD, so that they cost their row only.
        using var stream = EncodedStream.OpenAsUtf8(file.Path, options.Encoding);
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, 1 << 16);
        var head = Peek(file.Path);
        var separator = Separators.MaxBy(candidate => head.Count(c => c == candidate));
        var broken = 0;
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            BadDataFound = _ => broken++,
            BufferSize = 1 << 16,
        });
        if (!csv.Read() || csv.Record is not { } header)
        {
            yield return ArticleBatch.Of(new(ProblemSeverity.LeftOut, file.Name, null, "an empty file", "expected a header line and one row an article"));
            yield break;
        }
        if (separator != ',') yield return ArticleBatch.Of(new(ProblemSeverity.Note, file.Name, 1, $"columns separated by {(separator == '\t' ? "tab" : $"'{separator}'")}", "read so"));
        if (MissingColumns(header, file.Name) is { } missing)
        {
            yield return ArticleBatch.Of(missing);
            yield break;
        }

        var (rows, size) = (new List<CsvRow>(), 0L);
        for (var line = csv.RawRow + 1; csv.Read(); line = csv.RawRow + 1)
        {
            // Bad data is found when the cells are asked for.
            broken = 0;
            rows.Add(new(line, csv.Record!, broken > 0));
            size += csv.RawRecord.Length;
            if (size < BatchSize) continue;
            yield return Batch(file.Name, header, rows, size);
            (rows, size) = ([], 0);
        }
        if (rows.Count > 0) yield return Batch(file.Name, header, rows, size);
    }

    private ArticleBatch Batch(string file, string[] header, IReadOnlyList<CsvRow> rows, long size) => new(file, size, report => Articles(file, header, rows, report));

    private IEnumerable<Article> Articles(string file, string[] header, IReadOnlyList<CsvRow> rows, Action<CorpusProblem> report)
    {
        foreach (var row in rows)
        {
            if (Problem(row, header, file) is { } problem)
            {
                report(problem);
                continue;
            }
            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < row.Cells.Length; i++) fields[header[i]] = row.Cells[i];
            if (articleFields.Value(fields, "text") is not { } text)
            {
                report(new(ProblemSeverity.LeftOut, file, row.Line, "a row without a text", "expected an article"));
                continue;
            }
            var id = articleFields.Value(fields, "id") ?? $"{file}:{row.Line}";
            yield return articleFields.Make(id, text, fields, file, row.Line, report);
        }
    }

    /// <summary>What is wrong with a row; null where nothing is.</summary>
    private static CorpusProblem? Problem(CsvRow row, string[] header, string file)
    {
        if (row.IsBroken || row.Cells.Length > header.Length)
        {
            var found = row.IsBroken ? "a quotation mark in the wrong place" : $"{row.Cells.Length} columns";
            return new(ProblemSeverity.LeftOut, file, row.Line, found, $"expected {header.Length} columns, quoted by RFC 4180 (\"…\", a mark inside doubled); mend or remove the row");
        }
        if (row.Cells.Any(value => value.Contains('\uFFFD')))
            return new(ProblemSeverity.LeftOut, file, row.Line, "bytes that are not UTF-8", "expected UTF-8; convert the file, or name its encoding with --encoding (often windows-1252)");
        return null;
    }

    private sealed record CsvRow(int Line, string[] Cells, bool IsBroken);

    /// <summary>Says that the text, or a column that was mapped by name, is not there; null where all are.</summary>
    private CorpusProblem? MissingColumns(string[] header, string file)
    {
        var mapped = options.FieldNames.Keys.Append("text").Distinct();
        var missing = mapped.Where(field => !articleFields.NamesOf(field).Any(name => header.Contains(name, StringComparer.OrdinalIgnoreCase))).ToList();
        if (missing.Count == 0) return null;
        var wanted = string.Join("; ", missing.Select(field => $"{field}: {string.Join(" or ", articleFields.NamesOf(field).Select(name => $"'{name}'"))}"));
        return new(ProblemSeverity.LeftOut, file, 1, $"no column for {wanted}",
            $"the columns are {string.Join(", ", header.Select(name => $"'{ArticleFields.Excerpt(name)}'"))}; name them with --map, for instance --map text=COLUMN");
    }

    private string Peek(string path)
    {
        using var stream = EncodedStream.OpenAsUtf8(path, options.Encoding);
        using var reader = new StreamReader(stream);
        var buffer = new char[16_384];
        var head = new string(buffer, 0, reader.ReadBlock(buffer));
        var end = head.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? head : head[..end];
    }
}
