using NewsNotebooks.Text;

namespace NewsNotebooks.Corpora;

/// <summary>What a paragraph is in an article.</summary>
public enum ParagraphKind
{
    /// <summary>The title line.</summary>
    Title,

    /// <summary>A line that names the author.</summary>
    Byline,

    /// <summary>The text under a photo.</summary>
    Caption,

    /// <summary>A short heading between paragraphs.</summary>
    Crosshead,

    /// <summary>A paragraph of the story.</summary>
    Body,

    /// <summary>A line that only credits the agency.</summary>
    Credit,
}

/// <summary>One paragraph of an article.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, without white space around it.</param>
/// <param name="Content">Its sentences only: without dateline at the start and credit at the end.</param>
public sealed record Paragraph(ParagraphKind Kind, TextSpan Span, TextSpan Content);

/// <summary>Where a story was written, as its first words say.</summary>
/// <param name="Place">The place as written, such as <c>VLADIVOSTOK</c>.</param>
/// <param name="Span">The whole dateline with date, agency and dash or colon.</param>
/// <param name="Agency">The agency in brackets; null where there is none.</param>
public sealed record Dateline(string Place, TextSpan Span, string? Agency);

/// <summary>The parts of an article's text.</summary>
public sealed class ArticleStructure
{
    internal ArticleStructure(string text, IReadOnlyList<Paragraph> paragraphs, Dateline? dateline, string? agency)
    {
        Paragraphs = paragraphs;
        Dateline = dateline;
        Agency = agency;
        Byline = SpansOf(ParagraphKind.Byline).Select(span => BylineName(span.In(text))).FirstOrDefault();
    }

    /// <summary>All paragraphs in order: every character of the text but white space is in one of them.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>The title line; null where the text has none.</summary>
    public TextSpan? Title => Paragraphs.FirstOrDefault(paragraph => paragraph.Kind == ParagraphKind.Title)?.Span;

    /// <summary>The dateline of the story; null where there is none.</summary>
    public Dateline? Dateline { get; }

    /// <summary>The agency credited in the text; null where there is none.</summary>
    public string? Agency { get; }

    /// <summary>The author's name in a byline within the text; null where there is none.</summary>
    public string? Byline { get; }

    /// <summary>The captions' spans.</summary>
    public IReadOnlyList<TextSpan> Captions => [.. SpansOf(ParagraphKind.Caption)];

    /// <summary>The crossheads' spans.</summary>
    public IReadOnlyList<TextSpan> Crossheads => [.. SpansOf(ParagraphKind.Crosshead)];

    /// <summary>The paragraphs of the story itself.</summary>
    public IEnumerable<Paragraph> Body => Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Body);

    private IEnumerable<TextSpan> SpansOf(ParagraphKind kind) => Paragraphs.Where(paragraph => paragraph.Kind == kind).Select(paragraph => paragraph.Span);

    private static string BylineName(string line) => line[3..].Trim();
}
