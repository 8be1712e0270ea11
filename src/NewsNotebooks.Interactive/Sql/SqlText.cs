using System.Text.RegularExpressions;

namespace NewsNotebooks.Interactive.Sql;

/// <summary>What can be told of SQL without a parser: its identifiers, outside of strings and comments.</summary>
internal static partial class SqlText
{
    /// <summary>The names in a text that may be those of tables, quotation marks taken off.</summary>
    public static IReadOnlySet<string> Names(string sql) => Tokens().Matches(sql)
        .Where(token => token.Groups["name"].Success).Select(token => token.Groups["name"].Value.Replace("\"\"", "\"", StringComparison.Ordinal))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is nothing but comments.</summary>
    public static bool IsEmpty(string sql) => Tokens().Replace(sql, token => token.Groups["comment"].Success ? "" : token.Value).Trim([' ', '\t', '\r', '\n', ';']).Length == 0;

    /// <summary>A name as an identifier of SQL.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text as a string of SQL.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex("""(?<comment>--[^\n]*|/\*.*?\*/)|'(?:[^']|'')*'|\$\$.*?\$\$|"(?<name>(?:[^"]|"")*)"|(?<name>[\p{L}_][\p{L}\p{Nd}_]*)""", RegexOptions.Singleline)]
    private static partial Regex Tokens();
}
