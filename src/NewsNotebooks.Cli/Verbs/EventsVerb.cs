using System.CommandLine;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb events</c>: the clauses that time expressions date.</summary>
internal sealed class EventsVerb() : EachArticleVerb<DatedEvent>("events", "Find what each time expression dates: the clause, who and what, and whether it happened, is planned, conditional or denied. Articles not in English are counted and left out.", """
    newsnb events data/articles
    newsnb events story.txt --published 2019-04-26 -o events.jsonl
    """, new("events", ["doc_id", "expression", "value", "status", "clause"]))
{
    private readonly Option<string> _mode = TimexOptions.Mode();

    protected override bool EnglishOnly => true;

    protected override void AddOptions(Command command) => command.Options.Add(_mode);

    protected override Func<Article, IReadOnlyList<DatedEvent>> Analysis(ParseResult parse, CancellationToken cancellation)
    {
        var mode = TimexOptions.Read(parse, _mode);
        return article => [.. EventExtractor.Extract(article, mode)];
    }
}
