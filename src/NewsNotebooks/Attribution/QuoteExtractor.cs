using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Finds what is said in an article, and by whom.</summary>
/// <remarks>Quotation marks give the quoted stretches; cues and their subjects in the same sentence give sources; what is left follows the
/// paragraph or the one before. Titles are read last, and crossheads for what they quote: the body says whose the words are. Captions are not read.</remarks>
public static class QuoteExtractor
{
    /// <summary>The quotations of the articles in order, article by article; articles not in English give none.</summary>
    public static IReadOnlyList<Quotation> Quotations(this IEnumerable<Article> articles, CancellationToken cancellation = default) =>
        [.. articles.Analyse(article => article.IsEnglish ? Extract(article) : [], cancellation).SelectMany(found => found)];

    /// <summary>The quotations of one article in order.</summary>
    public static IReadOnlyList<Quotation> Extract(Article article)
    {
        var marks = new QuotationMarks(article.Text);
        var names = new NameIndex(article);
        var reader = new DiscourseAttributor(article, names);
        var paragraphs = article.Structure.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Body && paragraph.Content.Length > 0).ToList();
        var quotes = paragraphs.Select((paragraph, i) => marks.Find(paragraph.Content, i + 1 < paragraphs.Count ? paragraphs[i + 1].Content : null)).ToList();
        var sentences = paragraphs.Select((paragraph, i) => FrameSentence.Split(article.Text, paragraph.Content, quotes[i])).ToList();
        foreach (var paragraph in sentences) PronounGender.Read(article.Text, paragraph, names);
        names.SettleGenders();
        for (var i = 0; i < paragraphs.Count; i++) reader.Read(paragraphs[i].Content, sentences[i], quotes[i]);
        var repeated = new RepeatedQuotation(article, [.. reader.Quotations]);
        foreach (var paragraph in article.Structure.Paragraphs)
            if (paragraph.Kind is ParagraphKind.Title or ParagraphKind.Crosshead && paragraph.Content.Length > 0)
                reader.ReadHeadline(FrameSentence.Split(article.Text, paragraph.Content, marks.Find(paragraph.Content, null)), paragraph.Kind == ParagraphKind.Title, repeated);
        return reader.Quotations;
    }
}
