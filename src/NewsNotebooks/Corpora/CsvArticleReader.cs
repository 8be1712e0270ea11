using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace NewsNotebooks.Corpora;

/// <summary>Reads CSV with a header line; comma, semicolon and tab are told apart by that line.</summary>
internal sealed class CsvArticleReader(CorpusOptions options, ArticleFields articleFields) : IArticleReader
{
    private static readonly char[] Separators = [',', ';', '\t'];

    public IEnumerable<Article> Read(ArticleFile file, Action<CorpusProblem> report)
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
            report(new(ProblemSeverity.LeftOut, file.Name, null, "an empty file", "expected a header line and one row an article"));
            yield break;
        }
        if (separator != ',') report(new(ProblemSeverity.Note, file.Name, 1, $"columns separated by {(separator == '\t' ? "tab" : $"'{separator}'")}", "read so"));
        if (MissingColumns(header, file.Name, report)) yield break;

        for (var line = csv.RawRow + 1; csv.Read(); line = csv.RawRow + 1)
        {
            var fields = Row(csv, header, file.Name, line, ref broken, report);
            if (fields is null) continue;
            if (articleFields.Value(fields, "text") is not { } text)
            {
                report(new(ProblemSeverity.LeftOut, file.Name, line, "a row without a text", "expected an article"));
                continue;
            }
            var id = articleFields.Value(fields, "id") ?? $"{file.Name}:{line}";
            yield return articleFields.Make(id, text, fields, file.Name, line, report);
        }
    }

    private static Dictionary<string, string>? Row(CsvParser csv, string[] header, string file, int line, ref int broken, Action<CorpusProblem> report)
    {
        broken = 0;
        var record = csv.Record!;
        if (broken > 0 || record.Length > header.Length)
        {
            var found = broken > 0 ? "a quotation mark in the wrong place" : $"{record.Length} columns";
            report(new(ProblemSeverity.LeftOut, file, line, found, $"expected {header.Length} columns, quoted by RFC 4180 (\"…\", a mark inside doubled); mend or remove the row"));
            return null;
        }
        if (record.Any(value => value.Contains('\uFFFD')))
        {
            report(new(ProblemSeverity.LeftOut, file, line, "bytes that are not UTF-8", "expected UTF-8; convert the file, or name its encoding with --encoding (often windows-1252)"));
            return null;
        }
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < record.Length; i++) fields[header[i]] = record[i];
        return fields;
    }

    /// <summary>Whether the text, or a column that was mapped by name, is not there.</summary>
    private bool MissingColumns(string[] header, string file, Action<CorpusProblem> report)
    {
        var mapped = options.FieldNames.Keys.Append("text").Distinct();
        var missing = mapped.Where(field => !articleFields.NamesOf(field).Any(name => header.Contains(name, StringComparer.OrdinalIgnoreCase))).ToList();
        if (missing.Count == 0) return false;
        var wanted = string.Join("; ", missing.Select(field => $"{field}: {string.Join(" or ", articleFields.NamesOf(field).Select(name => $"'{name}'"))}"));
        report(new(ProblemSeverity.LeftOut, file, 1, $"no column for {wanted}",
            $"the columns are {string.Join(", ", header.Select(name => $"'{ArticleFields.Excerpt(name)}'"))}; name them with --map, for instance --map text=COLUMN"));
        return true;
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
