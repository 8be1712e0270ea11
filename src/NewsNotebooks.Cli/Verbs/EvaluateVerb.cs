using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;
using NewsNotebooks.Evaluation;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb evaluate</c>: what is found, against annotations.</summary>
internal sealed class EvaluateVerb() : ArticleVerb<Score>("evaluate", "Measure quotations, speakers and time expressions against annotated articles: precision, recall and F1, for all of them and for those kept apart.", """
    newsnb evaluate data/gold data/articles
    newsnb evaluate data/gold data/articles --by-outlet -o scores.csv
    newsnb evaluate my-gold my-articles.jsonl --published 2019-04-26 -o scores.csv
    """, new(null, ["part", "measure", "gold", "found", "correct", "precision", "recall", "f1"]))
{
    private readonly Argument<string> _gold = new("GOLD") { Description = "A folder with quotes.jsonl, timexes.jsonl or both, as 'newsnb quotes' and 'newsnb timexes' write them; ids in kept-apart.txt are scored by themselves as well." };
    private readonly Option<string> _mode = TimexOptions.Mode();
    private readonly Option<bool> _byOutlet = new("--by-outlet") { Description = "Score the articles of each outlet by themselves as well." };
    private readonly List<string> _remarks = [];

    protected override IReadOnlyList<string> Remarks => _remarks;

    protected override void AddArguments(Command command) => command.Arguments.Add(_gold);

    protected override void AddOptions(Command command)
    {
        command.Options.Add(_mode);
        command.Options.Add(_byOutlet);
    }

    protected override void Analyse(IEnumerable<Article> articles, ParseResult parse, RowWriter<Score> writer, CancellationToken cancellation)
    {
        var gold = Load(parse.GetValue(_gold)!);
        var evaluation = new CorpusEvaluation(gold, TimexOptions.Read(parse, _mode), parse.GetValue(_byOutlet));
        var (annotated, other) = (new HashSet<string>(), 0);
        foreach (var article in articles)
        {
            if (evaluation.Add(article)) annotated.Add(article.Id);
            else other++;
        }
        var missing = (gold.Quotations?.Keys ?? []).Union(gold.Timexes?.Keys ?? []).Where(id => !annotated.Contains(id)).Order(StringComparer.Ordinal).ToList();
        if (other > 0) _remarks.Add($"{other:N0} of the articles {(other == 1 ? "is" : "are")} not annotated and not scored.");
        if (missing.Count > 0) _remarks.Add($"{missing.Count:N0} annotated article{(missing.Count == 1 ? "" : "s")} not in the input, such as '{missing[0]}'; not scored.");
        writer.Write("", evaluation.Scores);
    }

    private static GoldStandard Load(string folder)
    {
        try
        {
            return GoldStandard.Load(folder);
        }
        catch (Exception error) when (error is IOException or FormatException)
        {
            throw new UsageException("GOLD: " + error.Message);
        }
    }
}
