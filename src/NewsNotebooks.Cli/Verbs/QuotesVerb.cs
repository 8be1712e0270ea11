using System.CommandLine;
using NewsNotebooks.Attribution;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb quotes</c>: who said what.</summary>
internal sealed class QuotesVerb() : EachArticleVerb<Quotation>("quotes", "Find quotations with source, cue and content. Articles not in English are counted and left out.", """
    newsnb quotes data/articles
    newsnb quotes data/articles -o quotes.jsonl
    newsnb quotes articles.jsonl --where inquiry --published-from 2025-05-01 -o quotes.csv
    """, new("quotes", ["doc_id", "speaker", "cue", "type", "text", "confidence"]))
{
    protected override bool EnglishOnly => true;

    protected override Func<Article, IReadOnlyList<Quotation>> Analysis(ParseResult parse) => QuoteExtractor.Extract;
}
