using System.Text;

namespace NewsNotebooks.Corpora;

/// <summary>How articles are read and which of them are kept.</summary>
public sealed record CorpusOptions
{
    /// <summary>Everything, as it is.</summary>
    public static CorpusOptions Default { get; } = new();

    /// <summary>Dates the articles that have no date of their own; null leaves them without.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>A .NET date format for other people's notations, such as <c>dd/MM/yyyy</c>; null for ISO 8601.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Our field name to the name it has in the input, such as <c>title</c> to <c>headline</c>.</summary>
    public IReadOnlyDictionary<string, string> FieldNames { get; init; } = new Dictionary<string, string>();

    /// <summary>The encoding of files without byte order mark; null is UTF-8, and a file that is not is left out.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Which articles are kept.</summary>
    public ArticleFilter Filter { get; init; } = ArticleFilter.None;
}
