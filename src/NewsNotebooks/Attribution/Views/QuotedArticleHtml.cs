using System.Globalization;
using System.Net;
using System.Text;
using NewsNotebooks.Charts;
using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Writes a <see cref="QuotedArticle"/> as HTML.</summary>
/// <remarks>Spans may nest and overlap, so the text is cut wherever one begins or ends, and each cut piece gets the marks of all that cover
/// it. Speakers differ by colour, number and, after seven, by the line below the text; nothing rests on colour alone.</remarks>
internal sealed class QuotedArticleHtml(QuotedArticle view)
{
    private static readonly string[] Lines = ["solid", "dashed", "dotted", "double"];

    private static readonly string Style = ReadStyle();

    private readonly string _text = view.Article.Text;
    private readonly StringBuilder _html = new();

    /// <summary>The article as a piece of a page.</summary>
    public string Write()
    {
        _html.Append("<div class=\"newsnb-quoted\"><style>").Append(Style).Append("</style>");
        WriteLegend();
        WriteMetadata();
        var marks = Marks();
        foreach (var paragraph in view.Article.Structure.Paragraphs)
        {
            var element = paragraph.Kind switch { ParagraphKind.Title => "h3", ParagraphKind.Crosshead => "h4", _ => "p" };
            _html.Append('<').Append(element).Append(paragraph.Kind is ParagraphKind.Body or ParagraphKind.Title or ParagraphKind.Crosshead ? "" : " class=\"aside\"").Append('>');
            WriteText(paragraph.Span, marks);
            _html.Append("</").Append(element).Append('>');
        }
        return _html.Append("</div>").ToString();
    }

    /// <summary>A whole page.</summary>
    public static string Page(QuotedArticle view) =>
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\"><title>"
        + Escape(view.Article.Title ?? view.Article.Id) + "</title></head><body>" + view.ToHtml() + "</body></html>\n";

    private void WriteMetadata()
    {
        var known = new[] { view.Article.Outlet, view.Article.Published?.ToString(), view.Article.Byline }.Where(text => !string.IsNullOrEmpty(text)).Select(text => Escape(text!)).ToList();
        if (known.Count > 0) _html.Append("<p class=\"aside\">").AppendJoin(" · ", known).Append("</p>");
    }

    private void WriteLegend()
    {
        _html.Append("<ul class=\"legend\" aria-label=\"Legend\">");
        for (var i = 0; i < view.Speakers.Count; i++)
        {
            var count = view.Quotations.Count(quotation => quotation.Speaker == view.Speakers[i]);
            _html.Append("<li><span class=\"content\" style=\"").Append(Colouring(i)).Append("\">").Append(Escape(view.Speakers[i])).Append("</span>").Append(Number(i))
                .Append(CultureInfo.InvariantCulture, $" <small>{count}</small></li>");
        }
        if (view.Quotations.Any(quotation => quotation.Speaker is null)) _html.Append("<li><span class=\"content\">speaker not known</span>").Append(Number(-1)).Append("</li>");
        if (view.Quotations.Count == 0) _html.Append("<li>No quotations were found.</li>");
        else _html.Append("<li><span class=\"cue\">cue</span></li><li><span class=\"source\">source</span></li>");
        _html.Append("</ul>");
    }

    /// <summary>What covers the text, by kind, in order.</summary>
    private List<Mark> Marks() =>
    [
        .. view.Quotations.SelectMany(quotation => new Mark?[]
        {
            new("content", quotation.Span, quotation),
            quotation.CueSpan is { } cue ? new("cue", cue, quotation) : null,
            quotation.SpeakerSpan is { } source ? new("source", source, quotation) : null,
        }).OfType<Mark>().Where(mark => mark.Span.Length > 0).DistinctBy(mark => (mark.Kind, mark.Span)).OrderBy(mark => mark.Span.Start),
    ];

    private void WriteText(TextSpan part, List<Mark> marks)
    {
        var inside = marks.Where(mark => mark.Span.Overlaps(part)).ToList();
        var cuts = inside.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End }).Where(cut => cut > part.Start && cut < part.End).Append(part.Start).Append(part.End).Distinct().Order().ToList();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var piece = new TextSpan(cuts[i], cuts[i + 1]);
            WritePiece(piece, inside.Where(mark => mark.Span.Contains(piece)).ToList());
        }
    }

    private void WritePiece(TextSpan piece, List<Mark> covering)
    {
        var text = Escape(piece.In(_text));
        if (covering.Count == 0)
        {
            _html.Append(text);
            return;
        }
        // Of nested contents, the innermost is shown.
        var content = covering.Where(mark => mark.Kind == "content").MinBy(mark => mark.Span.Length);
        var speaker = content is null ? -1 : IndexOf(content.Quotation);
        _html.Append("<span class=\"").AppendJoin(' ', covering.Select(mark => mark.Kind).Distinct()).Append('"');
        if (speaker >= 0) _html.Append(" style=\"").Append(Colouring(speaker)).Append('"');
        if ((content ?? covering[0]).Quotation is var quotation) _html.Append(" title=\"").Append(Escape(Describe(quotation))).Append('"');
        _html.Append('>').Append(text).Append("</span>");
        foreach (var ended in covering.Where(mark => mark.Kind == "content" && mark.Span.End == piece.End)) _html.Append(Number(IndexOf(ended.Quotation)));
    }

    private int IndexOf(Quotation quotation) => quotation.Speaker is { } name ? view.Speakers.ToList().IndexOf(name) : -1;

    private static string Describe(Quotation quotation) => string.Create(CultureInfo.InvariantCulture,
        $"{quotation.Speaker ?? "speaker not known"} · {quotation.Type.ToString().ToLowerInvariant()} · confidence {quotation.Confidence:0.00} · {quotation.Reason}");

    private static string Number(int speaker) => speaker < 0 ? "<sup>?</sup>" : string.Create(CultureInfo.InvariantCulture, $"<sup>{speaker + 1}</sup>");

    private static string Colouring(int speaker) =>
        $"--speaker: {HouseStyle.Colours[speaker % HouseStyle.Colours.Count]}; --line: {Lines[speaker / HouseStyle.Colours.Count % Lines.Length]}";

    /// <summary>Text from outside, without the control characters that HTML does not have.</summary>
    private static string Escape(string text) => WebUtility.HtmlEncode(new string([.. text.Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? ' ' : c)]));

    private static string ReadStyle()
    {
        using var stream = typeof(QuotedArticleHtml).Assembly.GetManifestResourceStream("quoted-article.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record Mark(string Kind, TextSpan Span, Quotation Quotation);
}
