using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>
/// Parameters of notebooks, as papermill has them: the cell tagged <c>parameters</c> declares variables with their defaults,
/// and a cell tagged <c>injected-parameters</c> right below it gives them the values of this run.
/// </summary>
public static class NotebookParameters
{
    /// <summary>The tag of the cell that declares the parameters.</summary>
    public const string DeclarationTag = "parameters";

    /// <summary>The tag of the cell that sets them.</summary>
    public const string InjectionTag = "injected-parameters";

    // Where the injected cell keeps the values as they were given, for reports.
    private const string MetadataKey = "newsnb";

    /// <summary>Splits <c>name=value</c> texts; of a name given twice, the last value holds.</summary>
    /// <exception cref="NotebookParameterException">One of them has no name or no <c>=</c>.</exception>
    public static IReadOnlyDictionary<string, string> ParseAssignments(IEnumerable<string> assignments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assignment in assignments)
        {
            var equals = assignment.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? "" : assignment[..equals].Trim();
            if (name.Length == 0)
                throw new NotebookParameterException($"Parameter \"{assignment}\": expected name=value, such as top=20.");
            values[name] = assignment[(equals + 1)..];
        }

        return values;
    }

    /// <summary>The variables that the first C# cell tagged <c>parameters</c> declares, in their order; empty where there is no such cell.</summary>
    public static IReadOnlyList<ParameterDeclaration> Read(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return DeclaringCell(document) is { } cell ? ParameterReader.Read(cell.Source) : [];
    }

    /// <summary>
    /// Checks values against all notebooks of a run, before any of them runs: each name is declared by at least one of them,
    /// and each value converts to the type it has in every notebook that declares it.
    /// </summary>
    /// <param name="notebooks">The notebooks with the names to call them by.</param>
    /// <param name="values">Parameter to value, as text.</param>
    /// <exception cref="NotebookParameterException">Something does not fit; the message lists all of it.</exception>
    public static void Validate(IEnumerable<KeyValuePair<string, NotebookDocument>> notebooks, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var declared = notebooks.SelectMany(n => Read(n.Value).Select(d => (Notebook: n.Key, Declaration: d))).ToArray();
        var names = declared.Select(d => d.Declaration).DistinctBy(d => d.Name).ToArray();
        var problems = values.Keys.Where(name => !names.Any(d => d.Name == name)).Select(name => Unknown(name, names))
            .Concat(declared.Where(d => values.ContainsKey(d.Declaration.Name)).Select(d => Problem(d.Declaration, values[d.Declaration.Name], d.Notebook)).OfType<string>())
            .Distinct()
            .ToArray();
        if (problems.Length > 0)
            throw new NotebookParameterException(string.Join('\n', problems));
    }

    /// <summary>
    /// Puts a cell that sets the given values right below the one that declares them, in place of one injected earlier.
    /// Values of parameters that this notebook does not declare are left out; where nothing is left, nothing is changed.
    /// </summary>
    /// <param name="document">The notebook to change.</param>
    /// <param name="values">Parameter to value, as text; the empty text is null for a nullable type.</param>
    /// <exception cref="NotebookParameterException">A value does not convert to the declared type.</exception>
    public static void Inject(NotebookDocument document, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(values);
        var given = Read(document).Where(d => values.ContainsKey(d.Name)).DistinctBy(d => d.Name).ToArray();
        if (given.Length == 0)
            return;
        if (given.Select(d => Problem(d, values[d.Name], null)).OfType<string>().ToArray() is { Length: > 0 } problems)
            throw new NotebookParameterException(string.Join('\n', problems));

        foreach (var earlier in document.Cells.Where(c => c.HasTag(InjectionTag)).ToArray())
            document.Cells.Remove(earlier);
        document.Cells.Insert(document.Cells.IndexOf(DeclaringCell(document)!) + 1, InjectedCell(document, given, values));
    }

    /// <summary>The values that <see cref="Inject"/> gave to a notebook, as they were given; empty where it gave none.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ReadInjected(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var kept = document.Cells.FirstOrDefault(c => c.HasTag(InjectionTag))?.Metadata[MetadataKey] as JsonObject;
        return kept?["parameters"] is JsonObject values
            ? [.. values.Select(v => KeyValuePair.Create(v.Key, MultilineText.Join(v.Value) ?? v.Value?.ToJsonString() ?? ""))]
            : [];
    }

    /// <summary>The value of a parameter that is a text: what <see cref="Inject"/> gave it, else the literal that it is declared with; null where it is neither.</summary>
    public static string? ReadText(NotebookDocument document, string name)
    {
        var given = ReadInjected(document).Where(value => value.Key == name).Select(value => value.Value).FirstOrDefault();
        if (given is not null) return given;
        var literal = Read(document).FirstOrDefault(declared => declared.Name == name)?.Default;
        return literal is null ? null : (SyntaxFactory.ParseExpression(literal) as Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax)?.Token.Value as string;
    }

    private static NotebookCell? DeclaringCell(NotebookDocument document) =>
        document.Cells.FirstOrDefault(c => c.HasTag(DeclarationTag) && document.IsCSharpCode(c));

    private static NotebookCell InjectedCell(NotebookDocument document, ParameterDeclaration[] given, IReadOnlyDictionary<string, string> values)
    {
        var lines = given.Select(d => $"{Identifier(d.Name)} = {ParameterType.Parse(d.Type)!.ToExpression(values[d.Name])};");
        var kept = new JsonObject(given.Select(d => KeyValuePair.Create(d.Name, (JsonNode?)values[d.Name])));
        return new NotebookCell(CellType.Code, "// Parameters\n" + string.Join('\n', lines))
        {
            Id = FreeId(document),
            Metadata = new JsonObject
            {
                [MetadataKey] = new JsonObject { ["parameters"] = kept },
                ["tags"] = new JsonArray(InjectionTag),
            },
        };
    }

    private static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The same in every run, so that two executed notebooks differ only in what differs.</summary>
    private static string FreeId(NotebookDocument document)
    {
        var id = InjectionTag;
        while (document.Cells.Any(c => c.Id == id))
            id += "-";
        return id;
    }

    private static string Unknown(string name, ParameterDeclaration[] declared) => declared.Length == 0
        ? $"Parameter \"{name}\": no notebook of this run has a C# cell tagged \"{DeclarationTag}\" that declares variables."
        : $"Parameter \"{name}\": no notebook of this run declares it. Declared are {string.Join(", ", declared.Select(d => $"{d.Name} ({d.Type})"))}.";

    private static string? Problem(ParameterDeclaration declared, string value, string? notebook)
    {
        var where = notebook is null ? $"Parameter \"{declared.Name}\"" : $"Parameter \"{declared.Name}\" of {notebook}";
        if (ParameterType.Parse(declared.Type) is not { } type)
            return $"{where}: its type {declared.Type} cannot be given as text. Supported are {ParameterType.Supported}.";
        return type.ToExpression(value) is null ? $"{where}: \"{value}\" is no {declared.Type}, expected {type.Expected}." : null;
    }
}
