using System.CommandLine;
using NewsNotebooks.Attribution;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb quotes</c>: who said what.</summary>
internal sealed class QuotesVerb() : ArticleVerb<Quotation>("quotes", "Find quotations with source, cue and content. Articles not in English are counted and left out.", """
    newsnb quotes data/articles
    newsnb quotes data/articles -o quotes.jsonl
    newsnb quotes articles.jsonl --where inquiry --published-from 2025-05-01 -o quotes.csv
    """, new("quotes", ["doc_id", "speaker", "cue", "type", "text", "confidence"]))
{
    protected override bool EnglishOnly => true;

    protected override void Analyse(IEnumerable<Article> articles, ParseResult parse, RowWriter<Quotation> writer, CancellationToken cancellation)
    {
        foreach (var article in articles) writer.Write(article.Id, QuoteExtractor.Extract(article));
    }
}
