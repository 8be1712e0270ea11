using System.Diagnostics;
using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.Cells;

/// <summary>A line below the running cell that says what the engine is doing, and at the end what it did.</summary>
internal sealed class CellNotice(Action<CellOutput> onOutput)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly string _id = Guid.NewGuid().ToString("N");
    private bool _isShown;

    /// <summary>Shows a line in place of the one before.</summary>
    public void Show(string text)
    {
        onOutput(new DisplayOutput(MimeBundle.OfText(text), _id, IsUpdate: _isShown));
        _isShown = true;
    }

    /// <summary>Waits for work and says what it is and, each second, how long it has taken.</summary>
    public async Task<T> WhileAsync<T>(string doing, Task<T> work)
    {
        var clock = Stopwatch.StartNew();
        Show(doing + " …");
        while (await Task.WhenAny(work, Task.Delay(Interval)) != work) Show($"{doing} … {RunningCell.Elapsed(clock.Elapsed)}");
        return await work;
    }
}
