using System.Text.Json;

namespace NewsNotebooks.Corpora;

/// <summary>Reads one article from a text file, with its front matter and its side-car of metadata.</summary>
internal sealed class TextFileReader(CorpusOptions options, ArticleFields articleFields) : IArticleReader
{
    /// <summary>A line longer than this is read, and remarked upon: articles have none.</summary>
    private const int LongestPlausibleLine = 1_000_000;

    public IEnumerable<ArticleBatch> Read(ArticleFile file) => [new(file.Name, new FileInfo(file.Path).Length, report => Articles(file, report))];

    private IEnumerable<Article> Articles(ArticleFile file, Action<CorpusProblem> report)
    {
        var (content, problem) = FileText.Read(file.Path, file.Name, options.Encoding);
        if (content is null)
        {
            report(problem!);
            yield break;
        }
        var (fields, start) = FrontMatter.Read(content, file.Name, report);
        AddSideCar(file, fields, report);
        var text = start == 0 ? content : content[start..];
        if (string.IsNullOrWhiteSpace(text))
        {
            report(new(ProblemSeverity.LeftOut, file.Name, null, "front matter without a text", "expected an article below it"));
            yield break;
        }
        if (LongestLine(text) is var longest and > LongestPlausibleLine)
            report(new(ProblemSeverity.Warning, file.Name, null, $"a line of {longest:N0} characters", "read as one article, but articles have shorter ones; check whether the file is a data dump"));
        var id = articleFields.Value(fields, "id") ?? file.Id;
        yield return articleFields.Make(id, text, fields, file.Name, null, report);
    }

    /// <summary>What the front matter does not say, the side-car may.</summary>
    private static void AddSideCar(ArticleFile file, Dictionary<string, string> fields, Action<CorpusProblem> report)
    {
        var path = Path.ChangeExtension(file.Path, ".json");
        if (!File.Exists(path)) return;
        var name = Path.ChangeExtension(file.Name, ".json");
        try
        {
            var sideCar = JsonFields.Read(File.ReadAllBytes(path), out _) ?? throw new JsonException();
            foreach (var (key, value) in sideCar) fields.TryAdd(key, value);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or IOException)
        {
            var line = (int?)(error as JsonException)?.LineNumber + 1;
            report(new(ProblemSeverity.Warning, name, line, "a side-car that is no JSON object", "expected an object such as {\"outlet\": \"…\"}; the article is read without it"));
        }
    }

    private static int LongestLine(string text)
    {
        var longest = 0;
        foreach (var line in text.AsSpan().EnumerateLines()) longest = Math.Max(longest, line.Length);
        return longest;
    }
}
