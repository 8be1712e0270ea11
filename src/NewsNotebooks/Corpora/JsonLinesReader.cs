using System.Buffers;
using System.Text.Json;

namespace NewsNotebooks.Corpora;

/// <summary>Reads JSON Lines: one article a line, whatever further fields it has.</summary>
internal sealed class JsonLinesReader(CorpusOptions options, ArticleFields articleFields) : IArticleReader
{
    public IEnumerable<ArticleBatch> Read(ArticleFile file)
    {
        using var stream = EncodedStream.OpenAsUtf8(file.Path, options.Encoding);
        var isEmpty = true;
        foreach (var block in ByteLines.Blocks(stream))
        {
            isEmpty = isEmpty && ByteLines.IsBlank(block.Buffer.AsSpan(0, block.Length));
            yield return new(file.Name, block.Length, report => Articles(block, file.Name, report));
        }
        if (isEmpty) yield return ArticleBatch.Of(new(ProblemSeverity.LeftOut, file.Name, null, "an empty file", "expected one JSON object a line"));
    }

    private IEnumerable<Article> Articles(LineBlock block, string file, Action<CorpusProblem> report)
    {
        foreach (var (line, number) in ByteLines.In(block))
            if (Article(line.Span, file, number, report) is { } article) yield return article;
        ArrayPool<byte>.Shared.Return(block.Buffer);
    }

    /// <summary>The article of one line; null, and a problem, where there is none.</summary>
    public Article? Article(ReadOnlySpan<byte> line, string file, int number, Action<CorpusProblem> report)
    {
        if (Parse(line, file, number, report) is not { } fields) return null;
        if (articleFields.Value(fields, "text") is { } text) return articleFields.Make(articleFields.Value(fields, "id") ?? $"{file}:{number}", text, fields, file, number, report);
        report(NoText(file, number, fields));
        return null;
    }

    private static Dictionary<string, string>? Parse(ReadOnlySpan<byte> line, string file, int number, Action<CorpusProblem> report)
    {
        try
        {
            if (JsonFields.Read(line, out var kind) is { } fields) return fields;
            report(new(ProblemSeverity.LeftOut, file, number, $"a JSON {NameOf(kind)}", "expected one object a line"));
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

    private static string NameOf(JsonTokenType kind) => kind == JsonTokenType.StartArray ? "array" : kind.ToString().ToLowerInvariant();

    private CorpusProblem NoText(string file, int number, Dictionary<string, string> fields) => new(ProblemSeverity.LeftOut, file, number,
        $"no text (fields with a value: {string.Join(", ", fields.Keys.Take(12))})",
        $"expected {string.Join(" or ", articleFields.NamesOf("text").Select(name => $"'{name}'"))}; name the field with --map text=NAME");
}
