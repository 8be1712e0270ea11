using System.CommandLine;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb timexes</c>: time expressions and what they mean.</summary>
internal sealed class TimexesVerb() : EachArticleVerb<Timex>("timexes", "Find time expressions and say what they mean, as TIMEX3. Articles not in English are counted and left out.", """
    newsnb timexes data/articles
    newsnb timexes story.txt --published 2019-04-26
    newsnb timexes history.jsonl --mode narrative -o timexes.jsonl
    """, new("timexes", ["doc_id", "text", "type", "value", "mod", "reason"]))
{
    private readonly Option<string> _mode = TimexOptions.Mode();

    protected override bool EnglishOnly => true;

    protected override void AddOptions(Command command) => command.Options.Add(_mode);

    protected override Func<Article, IReadOnlyList<Timex>> Analysis(ParseResult parse, CancellationToken cancellation)
    {
        var mode = TimexOptions.Read(parse, _mode);
        return article => TimexTagger.Tag(article, mode);
    }
}
