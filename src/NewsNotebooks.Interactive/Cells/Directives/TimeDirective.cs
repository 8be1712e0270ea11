using System.Diagnostics;

namespace NewsNotebooks.Interactive.Cells.Directives;

/// <summary><c>#!time</c>: says how long the rest of the cell took.</summary>
internal sealed class TimeDirective : IDirective
{
    public string Name => "time";

    public string Usage => "#!time";

    public string Summary => "Says how long the rest of the cell took.";

    public Task RunAsync(IReadOnlyList<string> arguments, RunningCell cell)
    {
        var clock = Stopwatch.StartNew();
        cell.AtEnd(() =>
        {
            cell.WriteLine("Wall time: " + RunningCell.Elapsed(clock.Elapsed));
            return Task.CompletedTask;
        });
        return Task.CompletedTask;
    }
}
