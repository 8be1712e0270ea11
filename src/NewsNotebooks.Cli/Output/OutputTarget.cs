using System.CommandLine;
using NewsNotebooks.Cli.Input;

namespace NewsNotebooks.Cli.Output;

/// <summary>What is written.</summary>
internal enum OutputKind
{
    Table,
    JsonLines,
    Csv,
    Parquet,
    Calendar,
}

/// <summary>Where results go, and in which form.</summary>
/// <param name="Path">The file; null for standard output.</param>
/// <param name="Kind">The form.</param>
/// <param name="SpreadsheetSafe">Cells that a spreadsheet would take for a formula get an apostrophe.</param>
internal sealed record OutputTarget(string? Path, OutputKind Kind, bool SpreadsheetSafe)
{
    private static readonly Option<string?> File = new("--output", "-o") { HelpName = "FILE", Description = "Where results go; ends in .jsonl, .csv or .parquet (a timeline also in .ics). Without it, a table on the terminal." };
    private static readonly Option<string?> Format = new("--format") { HelpName = "jsonl|csv|table", Description = "The form of what goes to standard output." };
    private static readonly Option<bool> Safe = new("--spreadsheet-safe") { Description = "Put an apostrophe before CSV cells that begin with = + - @." };

    public static void AddTo(Command command)
    {
        command.Options.Add(File);
        command.Options.Add(Format);
        command.Options.Add(Safe);
    }

    /// <exception cref="UsageException">Neither ending nor format can be written.</exception>
    public static OutputTarget Read(ParseResult parse)
    {
        var path = parse.GetValue(File);
        var name = parse.GetValue(Format) ?? (path is null ? "table" : System.IO.Path.GetExtension(path).TrimStart('.'));
        var kind = name.ToLowerInvariant() switch
        {
            "jsonl" or "ndjson" => OutputKind.JsonLines,
            "csv" => OutputKind.Csv,
            "parquet" when path is not null => OutputKind.Parquet,
            "ics" when path is not null => OutputKind.Calendar,
            "table" when path is null => OutputKind.Table,
            _ => throw new UsageException(path is null ? $"--format '{name}' is not known; expected jsonl, csv or table." : $"-o '{path}' ends in '.{name}'; expected .jsonl, .csv or .parquet."),
        };
        return new OutputTarget(path, kind, parse.GetValue(Safe));
    }
}
