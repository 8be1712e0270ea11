using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb timeline</c>: what happened when.</summary>
internal sealed class TimelineVerb() : ArticleVerb<TimelineEntry>("timeline", "Gather dated sentences into a timeline, sorted by date. Articles not in English are counted and left out.", """
    newsnb timeline data/articles --where flood
    newsnb timeline data/articles --from 2025-03-01 --to 2025-03-31 -o march.csv
    newsnb timeline data/articles --entries 10
    newsnb timeline data/articles --about "Edda Kvalsund" --by-date -o kvalsund.ics
    """, new(null, ["date", "granularity", "doc_id", "sentence"]))
{
    private readonly Option<string> _mode = TimexOptions.Mode();
    private readonly Option<string?> _from = new("--from") { HelpName = "DAY", Description = "Only events on this day or later." };
    private readonly Option<string?> _to = new("--to") { HelpName = "DAY", Description = "Only events on this day or earlier." };
    private readonly Option<int?> _entries = new("--entries") { HelpName = "N", Description = "The N days that matter most, one row a day." };
    private readonly Option<string?> _about = new("--about") { HelpName = "NAME", Description = "Only sentences that name this person or organisation, in full or by the last word of the name." };
    private readonly Option<bool> _byDate = new("--by-date") { Description = "One row a date: the best sentence, and how many articles and outlets speak of it." };

    protected override bool EnglishOnly => true;

    protected override void AddOptions(Command command)
    {
        foreach (var option in (Option[])[_mode, _from, _to, _entries, _about, _byDate]) command.Options.Add(option);
    }

    protected override void Analyse(IEnumerable<Article> articles, ParseResult parse, RowWriter<TimelineEntry> writer, CancellationToken cancellation)
    {
        var (from, to) = (ArticleInput.Day(parse, _from), ArticleInput.Day(parse, _to));
        if (parse.GetValue(_entries) is < 1) throw new UsageException($"--entries {parse.GetValue(_entries)}: expected 1 or more.");
        var entries = articles.Timeline(TimexOptions.Read(parse, _mode), cancellation)
            .Where(entry => (from is null || DateOnly.FromDateTime(entry.From) >= from) && (to is null || DateOnly.FromDateTime(entry.From) <= to));
        if (parse.GetValue(_about) is { } name)
        {
            if (string.IsNullOrWhiteSpace(name)) throw new UsageException("--about '': expected the name of a person or an organisation.");
            entries = entries.About(name);
        }
        writer.Write("", parse.GetValue(_entries) is { } count ? TimelineSelection.Days([.. entries], count) : parse.GetValue(_byDate) ? entries.ByDate() : entries);
    }
}
