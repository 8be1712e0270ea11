using System.IO.Enumeration;

namespace NewsNotebooks.Jupyter.History;

/// <summary>The code that was run in this session and in earlier ones, for front ends that offer it again.</summary>
/// <param name="file">Keeps the entries from session to session; null where they are kept for this one only.</param>
public sealed class CellHistory(HistoryFile? file = null)
{
    private readonly Lock _gate = new();
    private List<HistoryEntry>? _entries;
    private int _session;

    /// <summary>Adds what was run, with its number in this session and what came of it.</summary>
    public void Add(int line, string input, string? output)
    {
        lock (_gate)
        {
            Load();
            var entry = new HistoryEntry(_session, line, input, output);
            _entries!.Add(entry);
            file?.Append(entry);
        }
    }

    /// <summary>The last entries, the oldest first.</summary>
    public IReadOnlyList<HistoryEntry> Tail(int count)
    {
        lock (_gate) return [.. Load().TakeLast(count)];
    }

    /// <summary>Entries of a session by their numbers.</summary>
    /// <param name="session">The session; 0 for this one, a negative number for one so many before it.</param>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The number after the last; null for all that follow.</param>
    public IReadOnlyList<HistoryEntry> Range(int session, int start, int? stop)
    {
        lock (_gate)
        {
            var entries = Load();
            var wanted = session > 0 ? session : _session + session;
            return [.. entries.Where(entry => entry.Session == wanted && entry.Line >= start && (stop is null || entry.Line < stop))];
        }
    }

    /// <summary>Entries whose code fits a pattern with <c>*</c> and <c>?</c>, the oldest first.</summary>
    /// <param name="pattern">The pattern, which must fit all of the code.</param>
    /// <param name="count">How many of the last ones; null for all.</param>
    /// <param name="unique">Whether code that was run twice is given once, where it was run last.</param>
    public IReadOnlyList<HistoryEntry> Search(string pattern, int? count, bool unique)
    {
        lock (_gate)
        {
            var found = Load().Where(entry => FileSystemName.MatchesSimpleExpression(pattern, entry.Input, ignoreCase: false));
            if (unique) found = found.Reverse().DistinctBy(entry => entry.Input).Reverse();
            return count is { } last ? [.. found.TakeLast(last)] : [.. found];
        }
    }

    /// <summary>Reads the earlier sessions when they are first asked for: a kernel's start need not wait for them.</summary>
    private List<HistoryEntry> Load()
    {
        if (_entries is not null) return _entries;
        _entries = file?.Read() ?? [];
        _session = _entries.Count == 0 ? 1 : _entries.Max(entry => entry.Session) + 1;
        return _entries;
    }
}
