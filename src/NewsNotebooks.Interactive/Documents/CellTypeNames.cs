namespace NewsNotebooks.Interactive.Documents;

/// <summary>The names that nbformat has for the types of cells.</summary>
internal static class CellTypeNames
{
    public static string NameOf(CellType type) => type switch
    {
        CellType.Code => "code",
        CellType.Markdown => "markdown",
        _ => "raw",
    };

    public static CellType? Parse(string? name) => name switch
    {
        "code" => CellType.Code,
        "markdown" => CellType.Markdown,
        "raw" => CellType.Raw,
        _ => null,
    };
}
