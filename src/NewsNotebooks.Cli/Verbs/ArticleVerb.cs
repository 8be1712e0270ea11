using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Cli.Verbs;

/// <summary>A verb whose rows are of all articles together.</summary>
internal abstract class ArticleVerb<T>(string name, string description, string examples, RowFormat format) : RowVerb<T>(name, description, examples, format) where T : IRow
{
    /// <summary>Writes the rows that the articles give.</summary>
    protected abstract void Analyse(IEnumerable<Article> articles, ParseResult parse, RowWriter<T> writer, CancellationToken cancellation);

    protected sealed override void Write(ArticleSource source, ParseResult parse, RowWriter<T> writer, CancellationToken cancellation) =>
        Analyse(source.Articles, parse, writer, cancellation);
}
