using System.Text.Json;

namespace NewsNotebooks.Cli.Watching;

/// <summary>What the page of a watch shows: how often reports were written, what runs, and what went wrong. Read and written by several threads.</summary>
internal sealed class WatchState
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, string> _problems = new(StringComparer.Ordinal);
    private int _version;
    private string? _running;

    /// <summary>The page that is shown first, relative to the output folder.</summary>
    public string Start { get; set; } = "index.html";

    /// <summary>A notebook begins to run.</summary>
    public void Running(string notebook)
    {
        lock (_lock) _running = notebook;
    }

    /// <summary>A notebook has run, and its report lies there; the error of a cell, or null.</summary>
    public void Ended(string notebook, string? error)
    {
        lock (_lock)
        {
            if (error is null) _problems.Remove(notebook);
            else _problems[notebook] = $"{notebook}: {error}";
        }
    }

    /// <summary>Forgets a notebook that is no longer there.</summary>
    public void Forget(string notebook) => Ended(notebook, null);

    /// <summary>All that was to be run has been run.</summary>
    public void Written()
    {
        lock (_lock)
        {
            _running = null;
            _version++;
        }
    }

    /// <summary>The state for the page.</summary>
    public byte[] ToJson()
    {
        lock (_lock) return JsonSerializer.SerializeToUtf8Bytes(new { version = _version, running = _running, problems = _problems.Values, start = "/reports/" + Start }, Web);
    }
}
