using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Cli.Verbs;

/// <summary>How time expressions are read.</summary>
internal static class TimexOptions
{
    public static Option<string> Mode() => new("--mode") { HelpName = "news|narrative", Description = "What relative expressions refer to: publication, or the date mentioned last.", DefaultValueFactory = _ => "news" };

    /// <exception cref="UsageException">The mode is not known.</exception>
    public static TimexMode Read(ParseResult parse, Option<string> mode) => parse.GetValue(mode) switch
    {
        "news" => TimexMode.News,
        "narrative" => TimexMode.Narrative,
        var other => throw new UsageException($"--mode '{other}' is not known; expected news or narrative."),
    };
}
