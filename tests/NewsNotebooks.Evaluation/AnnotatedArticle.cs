using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Evaluation;

/// <summary>A piece of an annotated attribution.</summary>
/// <param name="Span">The piece.</param>
/// <param name="Attribution">What the pieces of one attribution share.</param>
/// <param name="Cue">The words that introduce it; null for none.</param>
/// <param name="Source">The mention of the source; null for none.</param>
internal sealed record AnnotatedPiece(TextSpan Span, string Attribution, TextSpan? Cue, TextSpan? Source);

/// <summary>An article with what annotators found in it.</summary>
internal sealed record AnnotatedArticle(Article Article, IReadOnlyList<AnnotatedPiece> Pieces)
{
    /// <summary>Whether the article belongs to the part that nothing is fitted to: the SHA-1 of its id, as a number, is divisible by five.</summary>
    public bool IsTest
    {
        get
        {
            var rest = 0;
            foreach (var part in SHA1.HashData(Encoding.UTF8.GetBytes(Article.Id))) rest = (rest * 256 + part) % 5;
            return rest == 0;
        }
    }

    /// <summary>Reads articles that carry their annotation: <c>doc_id</c>, <c>text</c> and <c>quotes</c> a line.</summary>
    public static IEnumerable<AnnotatedArticle> Read(string path)
    {
        var annotations = File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonElement.Parse(line)).ToDictionary(line => line.GetProperty("doc_id").GetString()!, ReadPieces);
        return Corpus.Load(path).Select(article => new AnnotatedArticle(article, annotations[article.Id]));
    }

    /// <summary>Reads a folder of articles, and of annotations as <c>newsnb evaluate</c> takes them, but for the articles kept apart.</summary>
    public static IEnumerable<AnnotatedArticle> Read(string articles, string gold)
    {
        var apart = GoldStandard.Load(gold).KeptApart;
        var annotations = File.ReadLines(Path.Combine(gold, "quotes.jsonl")).Select(line => JsonElement.Parse(line)).ToDictionary(line => line.GetProperty("doc_id").GetString()!, ReadPieces);
        return Corpus.Load(articles).Where(article => annotations.ContainsKey(article.Id) && !apart.Contains(article.Id)).Select(article => new AnnotatedArticle(article, annotations[article.Id]));
    }

    private static IReadOnlyList<AnnotatedPiece> ReadPieces(JsonElement article) =>
        [.. article.GetProperty("quotes").EnumerateArray().Select(piece => new AnnotatedPiece(
            (Span(piece, "quote_start", "quote_end") ?? Span(piece, "start", "end"))!.Value,
            (piece.TryGetProperty("attr_id", out var id) ? id : piece.GetProperty("attribution")).ToString(),
            Span(piece, "cue_start", "cue_end"), Span(piece, "speaker_start", "speaker_end")))];

    private static TextSpan? Span(JsonElement piece, string start, string end) =>
        piece.TryGetProperty(start, out var from) && from.ValueKind == JsonValueKind.Number ? new(from.GetInt32(), piece.GetProperty(end).GetInt32()) : null;
}
