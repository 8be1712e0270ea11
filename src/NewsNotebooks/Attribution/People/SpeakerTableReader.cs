using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Data.Analysis;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Attribution;

/// <summary>Reads a <see cref="SpeakerTable"/> from files and DataFrames, and says what is wrong with it.</summary>
internal static class SpeakerTableReader
{
    private const string Nobody = "-";

    private static readonly char[] Separators = [',', ';', '\t'];

    private static readonly string[] Own = ["name", "alias", "doc_id", "outlet"];

    /// <summary>Columns of quotations: facts would hide them.</summary>
    private static readonly HashSet<string> Taken = [.. DataFrames.Rows.ColumnNames<Quotation>().Except(Own)];

    public static SpeakerTable Load(string path)
    {
        var file = Path.GetFileName(path);
        var text = Decode(File.ReadAllBytes(path), file);
        var lines = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csv" => Csv(text, file),
            ".jsonl" or ".ndjson" => JsonLines(text, file),
            var other => throw new FormatException($"{file}: a table of people that ends in '{other}'; expected .csv, .jsonl or .ndjson."),
        };
        return Make(lines, file);
    }

    public static SpeakerTable From(DataFrame frame)
    {
        var lines = new List<(string, Dictionary<string, string>)>();
        for (long line = 0; line < frame.Rows.Count; line++)
        {
            var fields = new Dictionary<string, string>();
            foreach (var column in frame.Columns) fields[column.Name] = Convert.ToString(column[line], CultureInfo.InvariantCulture) ?? "";
            lines.Add(($"line {line}", fields));
        }
        return Make(lines, "the table");
    }

    private static SpeakerTable Make(List<(string Place, Dictionary<string, string> Fields)> lines, string file)
    {
        if (lines.Count == 0) throw new FormatException($"{file}: no people; expected a line a person with at least a 'name'.");
        var columns = lines.SelectMany(line => line.Fields.Keys).Distinct().ToList();
        if (!columns.Contains("name")) throw new FormatException($"{file}: no column 'name'; the columns are {Listed(columns)}. Expected 'name', and if you like 'alias', 'doc_id', 'outlet' and columns of your own.");
        if (columns.Find(Taken.Contains) is { } taken) throw new FormatException($"{file}: a column '{taken}', which quotations have themselves; give it another name.");
        return new SpeakerTable(lines.Select(line => Entry(line.Place, line.Fields)), [.. columns.Except(Own)]);
    }

    private static SpeakerEntry Entry(string place, Dictionary<string, string> fields)
    {
        var name = Value("name") ?? throw new FormatException($"{place}: no name; expected the name to use, or '{Nobody}' where the alias is nobody.");
        var aliases = (Value("alias") ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (name == Nobody && aliases.Length == 0) throw new FormatException($"{place}: the name '{Nobody}' without an alias; expected the alias that is nobody.");
        var facts = fields.Where(field => !Own.Contains(field.Key) && !string.IsNullOrWhiteSpace(field.Value)).ToDictionary(field => field.Key, field => field.Value.Trim());
        return new(aliases, name == Nobody ? null : name, Value("doc_id"), Value("outlet"), facts, place);

        string? Value(string column) => fields.TryGetValue(column, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    private static List<(string, Dictionary<string, string>)> Csv(string text, string file)
    {
        var head = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length).ToString();
        var separator = Separators.MaxBy(candidate => head.Count(c => c == candidate));
        var isBroken = false;
        using var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            // So that lines are counted as an editor counts them.
            IgnoreBlankLines = false,
            BadDataFound = _ => isBroken = true,
        });
        if (!csv.Read() || csv.Record is not { } header) return [];
        if (header.FirstOrDefault(string.IsNullOrWhiteSpace) is not null) throw new FormatException($"{file}:1: a column without a name; expected a name for every column.");
        if (header.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice) throw new FormatException($"{file}:1: two columns called '{twice.Key}'; expected each name once.");
        var lines = new List<(string, Dictionary<string, string>)>();
        for (var line = csv.RawRow + 1; csv.Read(); line = csv.RawRow + 1)
        {
            var cells = csv.Record!;
            if (isBroken || cells.Length > header.Length)
                throw new FormatException($"{file}:{line}: {(isBroken ? "a quotation mark in the wrong place" : $"{cells.Length} cells")}; expected {header.Length} cells, quoted by RFC 4180.");
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            lines.Add(($"{file}:{line}", cells.Select((cell, i) => (header[i].Trim(), cell)).ToDictionary(pair => pair.Item1, pair => pair.cell)));
        }
        return lines;
    }

    private static List<(string, Dictionary<string, string>)> JsonLines(string text, string file)
    {
        var lines = new List<(string, Dictionary<string, string>)>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var fields = JsonFields.Read(Encoding.UTF8.GetBytes(line), out _) ?? throw new JsonException();
                lines.Add(($"{file}:{number}", new(fields, StringComparer.Ordinal)));
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                throw new FormatException($"{file}:{number}: no JSON object; expected one such as {{\"alias\": \"Smith\", \"name\": \"Jane Smith\"}}.", error);
            }
        }
        return lines;
    }

    private static string Decode(byte[] bytes, string file)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            throw new FormatException($"{file}: bytes that are not UTF-8; expected UTF-8, so save the table as 'CSV UTF-8'.");
        }
    }

    private static string Listed(List<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
