namespace NewsNotebooks.Interactive.Documents;

/// <summary>A declared type that a value given as text can be converted to.</summary>
/// <param name="Name">The type's C# name without <c>?</c>.</param>
/// <param name="IsNullable">Whether the empty text stands for null.</param>
/// <param name="Expected">What a value looks like, for errors.</param>
/// <param name="Convert">Text to a C# expression of the type; null where it does not convert.</param>
internal sealed record ParameterType(string Name, bool IsNullable, string Expected, Func<string, string?> Convert)
{
    /// <summary>The types that are known, for errors.</summary>
    public const string Supported = "string, bool, int, long, double, decimal, DateTime, DateOnly, DateTimeOffset (each with or without ?) and string[]";

    /// <summary>The type of a declaration; null where it is none of <see cref="Supported"/>.</summary>
    public static ParameterType? Parse(string declared)
    {
        var text = declared.Replace(" ", "", StringComparison.Ordinal);
        var isNullable = text.EndsWith('?');
        var name = ShortName(isNullable ? text[..^1] : text);
        return Known(name) is var (expected, convert) ? new ParameterType(name, isNullable, expected, convert) : null;
    }

    /// <summary>The value as a C# expression; null where the text does not convert.</summary>
    public string? ToExpression(string value) => value.Length == 0 && IsNullable ? "null" : Convert(value);

    private static string ShortName(string name)
    {
        name = name.Replace("global::", "", StringComparison.Ordinal).Replace("System.Collections.Generic.", "", StringComparison.Ordinal);
        if (name.StartsWith("System.", StringComparison.Ordinal))
            name = name["System.".Length..];
        return name switch
        {
            "String" => "string",
            "Boolean" => "bool",
            "Int32" => "int",
            "Int64" => "long",
            "Double" => "double",
            "Decimal" => "decimal",
            "String[]" => "string[]",
            _ => name,
        };
    }

    private static (string Expected, Func<string, string?> Convert)? Known(string name) => name switch
    {
        "string" => ("a text", CSharpLiteral.String),
        "bool" => ("true or false", CSharpLiteral.Bool),
        "int" => ("a whole number", CSharpLiteral.Int),
        "long" => ("a whole number", CSharpLiteral.Long),
        "double" => ("a number such as 0.5", CSharpLiteral.Double),
        "decimal" => ("a number such as 0.5", CSharpLiteral.Decimal),
        "DateTime" => ("an ISO date or time without offset, such as 2019-04-26 or 2019-04-26T09:30", CSharpLiteral.DateTime),
        "DateOnly" => ("an ISO date such as 2019-04-26", CSharpLiteral.DateOnly),
        "DateTimeOffset" => ("an ISO time with its offset, such as 2019-04-26T09:30+10:00", CSharpLiteral.DateTimeOffset),
        "string[]" or "List<string>" or "IList<string>" or "IReadOnlyList<string>" or "IEnumerable<string>" =>
            ("texts separated by commas", CSharpLiteral.Strings),
        _ => null,
    };
}
