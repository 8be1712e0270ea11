using System.CommandLine;
using System.Globalization;
using System.Text;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Cli.Input;

/// <summary>The arguments and options by which every verb reads and chooses articles.</summary>
internal sealed class ArticleInput
{
    private readonly Argument<string[]> _inputs = new("INPUT") { Description = "Files (.txt, .md, .jsonl, .ndjson, .csv) or folders, read with their subfolders.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _published = new("--published") { HelpName = "DATE", Description = "Dates the articles that have no date: ISO 8601, a day or a time with or without offset." };
    private readonly Option<string?> _dateFormat = new("--date-format") { HelpName = "FORMAT", Description = "How to read other people's dates, such as dd/MM/yyyy." };
    private readonly Option<string[]> _map = new("--map") { HelpName = "FIELD=NAME,…", Description = "What the fields are called in the input, such as title=headline,published=publish_date." };
    private readonly Option<string?> _encoding = new("--encoding") { HelpName = "NAME", Description = "The encoding of files that are not UTF-8, such as windows-1252." };
    private readonly Option<string?> _outlet = new("--outlet") { HelpName = "NAME", Description = "Only articles of this outlet." };
    private readonly Option<string?> _from = new("--published-from") { HelpName = "DAY", Description = "Only articles published on this day or later." };
    private readonly Option<string?> _to = new("--published-to") { HelpName = "DAY", Description = "Only articles published on this day or earlier." };
    private readonly Option<string?> _where = new("--where") { HelpName = "WORD", Description = "Only articles whose text holds this word or phrase." };
    private readonly Option<int?> _threads = new("--threads") { HelpName = "N", Description = "How many threads work at most; without it, one a core. Results do not depend on it." };

    /// <summary>Adds arguments and options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_inputs);
        _inputs.Validators.Add(result =>
        {
            // What looks like an option and is none would else be taken for a file that is not there.
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-') && !File.Exists(token.Value)) is { } option) result.AddError($"Unrecognized option '{option.Value}'.");
        });
        foreach (var option in (Option[])[_published, _dateFormat, _map, _encoding, _outlet, _from, _to, _where, _threads]) command.Options.Add(option);
    }

    public IReadOnlyList<string> Inputs(ParseResult parse) => parse.GetValue(_inputs)!;

    /// <summary>How many threads work.</summary>
    /// <exception cref="UsageException">Fewer than one.</exception>
    public int Threads(ParseResult parse) => parse.GetValue(_threads) switch
    {
        null => Environment.ProcessorCount,
        < 1 and var few => throw new UsageException($"--threads {few}: expected 1 or more."),
        var threads => threads.Value,
    };

    /// <exception cref="UsageException">A value cannot be read.</exception>
    public CorpusOptions Read(ParseResult parse) => new()
    {
        Published = parse.GetValue(_published) is { } published ? Time(published, parse.GetValue(_dateFormat)) : null,
        DateFormat = Format(parse.GetValue(_dateFormat)),
        FieldNames = Map(parse.GetValue(_map) ?? []),
        Encoding = parse.GetValue(_encoding) is { } encoding ? EncodingOf(encoding) : null,
        Filter = new ArticleFilter
        {
            Outlet = parse.GetValue(_outlet),
            PublishedFrom = Day(parse, _from),
            PublishedTo = Day(parse, _to),
            Word = parse.GetValue(_where),
        },
    };

    /// <exception cref="UsageException">The value is no day.</exception>
    public static DateOnly? Day(ParseResult parse, Option<string?> option)
    {
        if (parse.GetValue(option) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        throw new UsageException($"{option.Name} '{text}' is no day; expected one such as 2019-04-26.");
    }

    private static string? Format(string? format) => format is null || PublicationTime.IsFormat(format) ? format
        : throw new UsageException($"--date-format '{format}' is no .NET date format; expected one such as dd/MM/yyyy or d.M.yyyy HH:mm.");

    private static PublicationTime Time(string text, string? format) => PublicationTime.TryParse(text, format, out var time) ? time
        : throw new UsageException($"--published '{text}' is no date; expected ISO 8601 such as 2019-04-26 or 2019-04-26T18:30+10:00.");

    private static Dictionary<string, string> Map(string[] values)
    {
        var map = new Dictionary<string, string>();
        foreach (var pair in values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (pair.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } field, { Length: > 0 } name])
                throw new UsageException($"--map '{pair}' has no '='; expected FIELD=NAME, such as title=headline.");
            map[field] = name;
        }
        try
        {
            _ = new CorpusReader(new CorpusOptions { FieldNames = map });
        }
        catch (ArgumentException error)
        {
            throw new UsageException("--map: " + error.Message.Split(" (Parameter")[0]);
        }
        return map;
    }

    private static Encoding EncodingOf(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw new UsageException($"--encoding '{name}' is not known; expected a name such as windows-1252, iso-8859-15 or utf-16.");
        }
    }
}
