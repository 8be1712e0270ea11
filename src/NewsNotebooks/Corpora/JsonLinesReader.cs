using System.Text.Json;

namespace NewsNotebooks.Corpora;

/// <summary>Reads JSON Lines: one article a line, whatever further fields it has.</summary>
internal sealed class JsonLinesReader(CorpusOptions options, ArticleFields articleFields) : IArticleReader
{
    public IEnumerable<Article> Read(ArticleFile file, Action<CorpusProblem> report)
    {
        using var stream = EncodedStream.OpenAsUtf8(file.Path, options.Encoding);
        var lines = 0;
        foreach (var (line, number) in ByteLines.Read(stream))
        {
            lines++;
            if (Article(line, file.Name, number, report) is { } article) yield return article;
        }
        if (lines == 0) report(new(ProblemSeverity.LeftOut, file.Name, null, "an empty file", "expected one JSON object a line"));
    }

    /// <summary>The article of one line; null, and a problem, where there is none.</summary>
    public Article? Article(ReadOnlyMemory<byte> line, string file, int number, Action<CorpusProblem> report)
    {
        if (Parse(line, file, number, report) is not { } fields) return null;
        if (articleFields.Value(fields, "text") is { } text) return articleFields.Make(articleFields.Value(fields, "id") ?? $"{file}:{number}", text, fields, file, number, report);
        report(NoText(file, number, fields));
        return null;
    }

    private static Dictionary<string, string>? Parse(ReadOnlyMemory<byte> line, string file, int number, Action<CorpusProblem> report)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return JsonFields.Read(document.RootElement);
            report(new(ProblemSeverity.LeftOut, file, number, $"a JSON {document.RootElement.ValueKind.ToString().ToLowerInvariant()}", "expected one object a line"));
        }
        catch (JsonException error)
        {
            report(new(ProblemSeverity.LeftOut, file, number, $"broken JSON at byte {error.BytePositionInLine}", "expected one JSON object a line; mend or remove the line"));
        }
        catch (InvalidOperationException)
        {
            report(new(ProblemSeverity.LeftOut, file, number, "text that is not valid Unicode", "expected UTF-8; mend the line, or name the encoding with --encoding"));
        }
        return null;
    }

    private CorpusProblem NoText(string file, int number, Dictionary<string, string> fields) => new(ProblemSeverity.LeftOut, file, number,
        $"no text (fields with a value: {string.Join(", ", fields.Keys.Take(12))})",
        $"expected {string.Join(" or ", articleFields.NamesOf("text").Select(name => $"'{name}'"))}; name the field with --map text=NAME");
}
