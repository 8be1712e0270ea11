using System.Collections.Concurrent;
using System.ComponentModel;

namespace NewsNotebooks.Interactive.Sessions.Api;

/// <summary>Hands values of the engine's over to cells, which declare variables of them. Cells need not call it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SharedValues
{
    private static readonly ConcurrentDictionary<int, object?> Waiting = new();
    private static int s_last;

    /// <summary>Takes a value out, once.</summary>
    /// <exception cref="KeyNotFoundException">It has been taken, or never was there.</exception>
    public static object? Take(int key) => Waiting.TryRemove(key, out var value) ? value : throw new KeyNotFoundException($"No value waits under {key}.");

    internal static int Put(object? value)
    {
        var key = Interlocked.Increment(ref s_last);
        Waiting[key] = value;
        return key;
    }
}
