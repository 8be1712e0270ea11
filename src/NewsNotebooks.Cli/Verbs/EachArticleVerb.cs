using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Cli.Verbs;

/// <summary>A verb whose rows are of one article each: they are found, and made ready for writing, on all cores.</summary>
internal abstract class EachArticleVerb<T>(string name, string description, string examples, RowFormat format) : RowVerb<T>(name, description, examples, format) where T : IRow
{
    /// <summary>What finds the rows of an article; it is called on any thread.</summary>
    protected abstract Func<Article, IReadOnlyList<T>> Analysis(ParseResult parse, CancellationToken cancellation);

    protected override void Write(ArticleSource source, ParseResult parse, RowWriter<T> writer, CancellationToken cancellation)
    {
        var analysis = Analysis(parse, cancellation);
        foreach (var write in source.Analyse(article => writer.Prepare(article.Id, analysis(article)))) write();
    }
}
