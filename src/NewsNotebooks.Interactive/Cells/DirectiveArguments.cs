using System.Text.RegularExpressions;
using NewsNotebooks.Interactive.Sessions.Errors;

namespace NewsNotebooks.Interactive.Cells;

/// <summary>The words behind a directive: options <c>--name value</c>, flags, and the rest in order.</summary>
internal sealed partial class DirectiveArguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private readonly List<string> _rest = [];
    private readonly string _usage;

    /// <summary>Sorts words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="usage">How the directive is used, for errors.</param>
    /// <param name="options">The options that take a value.</param>
    /// <exception cref="ReportedException">An option is not known, or has no value.</exception>
    public DirectiveArguments(IReadOnlyList<string> words, string usage, params string[] options)
    {
        _usage = usage;
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal)) { _rest.Add(words[i]); continue; }
            if (!options.Contains(words[i])) throw Wrong($"The option {words[i]} is not known.");
            if (i + 1 == words.Count) throw Wrong($"The option {words[i]} has no value.");
            _options[words[i]] = words[++i];
        }
    }

    /// <summary>The words that belong to no option.</summary>
    public IReadOnlyList<string> Rest => _rest;

    /// <summary>The value of an option; null where it is not given.</summary>
    public string? this[string option] => _options.GetValueOrDefault(option);

    /// <exception cref="ReportedException">The option is not given.</exception>
    public string Required(string option) => this[option] ?? throw Wrong($"{option} is missing.");

    /// <summary>The error of arguments that do not fit.</summary>
    public ReportedException Wrong(string what) => new("DirectiveError", $"{what} Usage: {_usage}");

    /// <summary>Cuts a line at blanks; quotation marks hold words together.</summary>
    public static IReadOnlyList<string> Split(string line) =>
        [.. Words().Matches(line).Select(word => Quoted().Replace(word.Value, match => match.Groups[1].Value))];

    [GeneratedRegex("(?:\"[^\"]*\"|[^\\s\"])+")]
    private static partial Regex Words();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();
}
