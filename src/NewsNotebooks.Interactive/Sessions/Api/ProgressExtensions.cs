using System.Diagnostics;
using System.Globalization;
using NewsNotebooks.Interactive.Cells;
using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Sessions.Api;

/// <summary>A progress bar for loops: <c>foreach (var article in articles.WithProgress())</c>.</summary>
public static class ProgressExtensions
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>The same items; while they are gone through, a bar below the cell shows how far it is, at most ten times a second.</summary>
    /// <param name="items">The items; where their number is not known, the bar shows how many have passed.</param>
    /// <param name="description">What is being done; null for nothing.</param>
    /// <exception cref="InvalidOperationException">Gone through outside of a notebook cell.</exception>
    public static IEnumerable<T> WithProgress<T>(this IEnumerable<T> items, string? description = null)
    {
        var total = items.TryGetNonEnumeratedCount(out var count) ? count : (int?)null;
        var clock = Stopwatch.StartNew();
        var (done, shown, bar) = (0, TimeSpan.Zero, DisplayedValue.Show(Bar(0, total, TimeSpan.Zero, description)));
        foreach (var item in items)
        {
            yield return item;
            done++;
            if (clock.Elapsed - shown < Interval) continue;
            shown = clock.Elapsed;
            bar.Update(Bar(done, total, shown, description));
        }
        bar.Update(Bar(done, done, clock.Elapsed, description));
    }

    private static MimeBundle Bar(int done, int? total, TimeSpan elapsed, string? description)
    {
        var invariant = CultureInfo.InvariantCulture;
        var figures = total is null ? string.Create(invariant, $"{done:N0}") : string.Create(invariant, $"{done:N0} of {total:N0}");
        var left = total is > 0 && done > 0 && done < total ? $", {RunningCell.Elapsed(elapsed / done * (total.Value - done))} left" : "";
        var text = $"{(description is null ? "" : description + ": ")}{figures}, {RunningCell.Elapsed(elapsed)}{left}";
        var value = total is null ? "" : string.Create(invariant, $" value=\"{done}\" max=\"{Math.Max(total.Value, 1)}\"");
        return new([new("text/html", $"<label><progress{value}></progress> {HtmlText.Encode(text)}</label>"), new("text/plain", text)]);
    }
}
