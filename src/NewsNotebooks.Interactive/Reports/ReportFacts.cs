using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>What stands on the title page of a report below its title: names and their values.</summary>
/// <remarks>A report knows nothing of corpora. A notebook says what belongs there in a cell tagged <see cref="Tag"/>, which prints
/// lines such as <c>Corpus: 87 articles from 6 outlets</c>; that works in every kernel and reads well in every front end.</remarks>
internal static class ReportFacts
{
    /// <summary>The tag of cells that print facts.</summary>
    public const string Tag = "report-facts";

    /// <summary>The facts that cells print, in their order; lines without a colon are left out.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(NotebookDocument document) =>
    [
        .. document.Cells.Where(cell => cell.HasTag(Tag) && !cell.HasTag("remove-cell"))
            .SelectMany(cell => cell.Outputs.OfType<JsonObject>()).SelectMany(Lines).Select(Split).OfType<KeyValuePair<string, string>>(),
    ];

    /// <summary>Who wrote the notebook, by nbformat's <c>metadata.authors</c>.</summary>
    public static IReadOnlyList<string> Authors(NotebookDocument document) => document.Metadata["authors"] is JsonArray authors
        ? [.. authors.Select(author => author is JsonObject person ? MultilineText.Join(person["name"]) : MultilineText.Join(author)).OfType<string>().Where(name => name.Length > 0)]
        : [];

    /// <summary>The parameters of this run: what the notebook declares, with the values that were given instead; without those that are null.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Parameters(NotebookDocument document)
    {
        var given = NotebookParameters.ReadInjected(document);
        var declared = NotebookParameters.Read(document).Where(p => given.All(g => g.Key != p.Name))
            .Select(p => (p.Name, Value: Plain(p.Default))).Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value!));
        return [.. given, .. declared];
    }

    private static IEnumerable<string> Lines(JsonObject output)
    {
        var text = OutputText.Type(output) == "stream" ? OutputText.Field(output, "text")
            : OutputText.Bundle(output) is { } bundle ? OutputText.Content(bundle, "text/plain") : null;
        return (text ?? "").Split('\n').Select(line => AnsiText.WithoutCodes(line).Trim());
    }

    private static KeyValuePair<string, string>? Split(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var value = colon < 0 ? "" : line[(colon + 1)..].Trim();
        return colon > 0 && value.Length > 0 ? KeyValuePair.Create(line[..colon].Trim(), value) : null;
    }

    /// <summary>Literals, dates and lists of them as readers write them; other expressions as they stand; null for what says nothing.</summary>
    private static string? Plain(string? code) => code is null ? null : Plain(SyntaxFactory.ParseExpression(code)) is { Length: > 0 } text ? text : null;

    private static string? Plain(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        LiteralExpressionSyntax { Token.Text: "null" or "default" } => null,
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: [var year, var month, var day] } made when made.Type.ToString() is "DateOnly" or "DateTime" => $"{year}-{Two(month)}-{Two(day)}",
        CollectionExpressionSyntax list => string.Join(", ", list.Elements.Select(e => e is ExpressionElementSyntax { Expression: var element } ? Plain(element) : e.ToString())),
        _ => expression.ToString(),
    };

    private static string Two(ArgumentSyntax number) => number.ToString().PadLeft(2, '0');
}
