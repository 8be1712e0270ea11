using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Corpora;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Cli.Output;

/// <summary>Writes articles with all their fields into one file, from which they are read again as they were.</summary>
internal abstract class ArticleWriter : IDisposable
{
    /// <summary>The fields that every article has a place for, in order; further ones of its metadata follow, the text is last.</summary>
    private static readonly (string Name, Func<Article, string?> Value)[] Fields =
    [
        ("id", article => article.Id), ("title", article => article.Title), ("outlet", article => article.Outlet), ("byline", article => article.Byline),
        ("dateline", article => article.Dateline), ("agency", article => article.Agency), ("published", article => article.Published?.ToString()),
        ("url", article => article.Url), ("language", article => article.Language),
    ];

    protected readonly AtomicFile _file;

    private ArticleWriter(string path) => _file = OutputFile.Begin(path);

    /// <exception cref="UsageException">The ending is none that can be written.</exception>
    public static ArticleWriter Open(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".jsonl" or ".ndjson" => new JsonLines(path),
        ".csv" => new Csv(path),
        var other => throw new UsageException($"--articles '{path}' ends in '{other}'; expected .jsonl or .csv."),
    };

    /// <summary>Writes an article.</summary>
    public abstract void Write(Article article);

    /// <summary>Ends the file and puts it into its place.</summary>
    public virtual void Complete() => _file.Keep();

    public void Dispose() => _file.Dispose();

    private sealed class JsonLines(string path) : ArticleWriter(path)
    {
        private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        public override void Write(Article article)
        {
            using (var json = new Utf8JsonWriter(_file.Stream, Options))
            {
                json.WriteStartObject();
                foreach (var (name, value) in Fields) if (value(article) is { } text) json.WriteString(name, text);
                foreach (var (name, text) in article.Metadata) json.WriteString(name, text);
                json.WriteString("text", article.Text);
                json.WriteEndObject();
            }
            _file.Stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>A table has all columns in its first line, so the articles are kept until their metadata is known.</summary>
    private sealed class Csv(string path) : ArticleWriter(path)
    {
        private readonly List<Article> _articles = [];

        public override void Write(Article article) => _articles.Add(article);

        public override void Complete()
        {
            var further = _articles.SelectMany(article => article.Metadata.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
            using (var csv = new CsvWriter(new StreamWriter(_file.Stream, new UTF8Encoding(false), leaveOpen: true), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }))
            {
                Line(csv, [.. Fields.Select(field => field.Name), .. further, "text"]);
                foreach (var article in _articles)
                    Line(csv, [.. Fields.Select(field => field.Value(article) ?? ""), .. further.Select(name => article.Metadata.GetValueOrDefault(name) ?? ""), article.Text]);
            }
            base.Complete();
        }

        private static void Line(CsvWriter csv, IEnumerable<string> cells)
        {
            foreach (var cell in cells) csv.WriteField(cell);
            csv.NextRecord();
        }
    }
}
