using System.CommandLine;
using NewsNotebooks.Attribution;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb quotes</c>: who said what.</summary>
internal sealed class QuotesVerb() : EachArticleVerb<Quotation>("quotes", "Find quotations with source, cue and content. Articles not in English are counted and left out.", """
    newsnb quotes data/articles
    newsnb quotes data/articles -o quotes.jsonl
    newsnb quotes data/articles --names corpus --people people.csv -o quotes.parquet
    newsnb quotes articles.jsonl --where inquiry --published-from 2025-05-01 -o quotes.csv
    """, new("quotes", ["doc_id", "speaker", "cue", "type", "text", "confidence"]))
{
    protected override bool EnglishOnly => true;

    private readonly Option<string> _names = new("--names") { HelpName = "article|corpus", Description = "Whether a speaker is named as the article names them, or under one name in all articles; the latter reads the articles twice.", DefaultValueFactory = _ => "article" };
    private readonly Option<string?> _people = new("--people") { HelpName = "FILE", Description = "A table (.csv, .jsonl) with the columns name, alias (several by |), doc_id, outlet, and facts of your own that are joined." };
    private SpeakerTable? _table;

    protected override void AddOptions(Command command)
    {
        command.Options.Add(_names);
        command.Options.Add(_people);
    }

    protected override RowColumns<Quotation> Columns(ParseResult parse)
    {
        if (parse.GetValue(_names) is not ("article" or "corpus") and var names) throw new UsageException($"--names '{names}' is not known; expected article or corpus.");
        if (parse.GetValue(_people) is not { } path) return RowColumns<Quotation>.Own;
        var table = _table = Load(path);
        return new(table.Columns, quotation => table.Columns.Select(column => table.Fact(quotation, column)));
    }

    protected override Func<Article, IReadOnlyList<Quotation>> Analysis(ParseResult parse, CancellationToken cancellation)
    {
        var (table, names) = (_table, parse.GetValue(_names) == "corpus" ? Names(ReadApart(parse, cancellation)) : null);
        if (table is null && names is null) return QuoteExtractor.Extract;
        return article => [.. QuoteExtractor.Extract(article).Select(quotation => names?.Apply(quotation) ?? quotation).Select(quotation => table?.Apply(quotation) ?? quotation)];
    }

    /// <summary>All speakers, without keeping what they say.</summary>
    private static CorpusNames Names(ArticleSource articles)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var speakers in articles.Analyse(article => QuoteExtractor.Extract(article).Select(quotation => quotation.Speaker).OfType<string>().Distinct().ToList())) names.UnionWith(speakers);
        return new CorpusNames(names);
    }

    private static SpeakerTable Load(string path)
    {
        try
        {
            return SpeakerTable.Load(path);
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException("--people: " + error.Message);
        }
    }
}
