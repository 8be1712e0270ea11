using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;
using NewsNotebooks.Text;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb terms</c>: how often each word occurs, and in how many articles.</summary>
internal sealed class TermsVerb() : ArticleVerb<TermCount>("terms", "Count words: term, count, documents; by count, then by code point.", """
    newsnb terms data/articles
    newsnb terms data/articles --stop-words en -o terms.csv
    newsnb terms export.csv --map text=content --outlet "Capital Ledger"
    """, new(null, ["term", "count", "documents"]))
{
    private readonly Option<string> _tokenizer = new("--tokenizer") { HelpName = "unicode|sklearn", Description = "How words are cut: Unicode's rules with news in mind, or scikit-learn's \\b\\w\\w+\\b.", DefaultValueFactory = _ => "unicode" };
    private readonly Option<string> _stopWords = new("--stop-words") { HelpName = "none|en|FILE", Description = "Words that are left out.", DefaultValueFactory = _ => "none" };

    protected override void AddOptions(Command command)
    {
        command.Options.Add(_tokenizer);
        command.Options.Add(_stopWords);
    }

    protected override void Analyse(IEnumerable<Article> articles, ParseResult parse, RowWriter<TermCount> writer, CancellationToken cancellation) =>
        writer.Write("", TermFrequencies.Of(articles, Options(parse), cancellation).Rows);

    private TokenizerOptions Options(ParseResult parse) => new()
    {
        Pattern = parse.GetValue(_tokenizer) switch
        {
            "unicode" => TokenPattern.Unicode,
            "sklearn" => TokenPattern.Sklearn,
            var other => throw new UsageException($"--tokenizer '{other}' is not known; expected unicode or sklearn."),
        },
        StopWords = parse.GetValue(_stopWords) switch
        {
            "none" => StopWords.None,
            "en" => StopWords.English,
            { } file when File.Exists(file) => StopWords.FromFile(file),
            var other => throw new UsageException($"--stop-words '{other}' is no file; expected none, en or a file with one word a line."),
        },
    };
}
