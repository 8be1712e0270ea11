using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>Reads which language a notebook or a cell is in from the places where Jupyter, Polyglot and VS Code write it.</summary>
internal static class NotebookLanguage
{
    public const string CSharp = "csharp";

    /// <summary>The language a cell's metadata names; null where it names none.</summary>
    public static string? OfCell(JsonObject metadata) => Normalise(
        Text(metadata, "polyglot_notebook", "kernelName")
        ?? Text(metadata, "dotnet_interactive", "language")
        ?? Text(metadata, "vscode", "languageId"));

    /// <summary>The language a notebook's metadata names; null where it names none.</summary>
    public static string? OfNotebook(JsonObject metadata)
    {
        var named = Normalise(Text(metadata, "language_info", "name"));
        if (named is not (null or "polyglot-notebook"))
            return named;
        return Normalise(
            Text(metadata["polyglot_notebook"] as JsonObject, "kernelInfo", "defaultKernelName")
            ?? Text(metadata["dotnet_interactive"] as JsonObject, "defaultKernelName")
            ?? Text(metadata, "kernelspec", "language")
            ?? OfKernel(Text(metadata, "kernelspec", "name")));
    }

    /// <summary>A text in nested metadata; null where it is not there, is empty or is no text.</summary>
    public static string? Text(JsonObject? metadata, params ReadOnlySpan<string> path)
    {
        JsonNode? node = metadata;
        foreach (var key in path)
            node = (node as JsonObject)?[key];
        return node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
    }

    private static string? OfKernel(string? name) =>
        name is not null && name.StartsWith(".net-", StringComparison.Ordinal) ? name[".net-".Length..] : null;

    private static string? Normalise(string? name) => name?.ToLowerInvariant() switch
    {
        "c#" or "cs" or "csharp" => CSharp,
        "f#" or "fs" or "fsharp" => "fsharp",
        "powershell" or "pwsh" => "pwsh",
        var other => other,
    };
}
