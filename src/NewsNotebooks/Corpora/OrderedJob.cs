using System.Runtime.ExceptionServices;

namespace NewsNotebooks.Corpora;

/// <summary>One item on its way through <see cref="OrderedParallel{TItem, TResult}"/>.</summary>
internal sealed class OrderedJob<TItem, TResult>(TItem item, long size)
{
    private TResult _result = default!;
    private ExceptionDispatchInfo? _error;

    /// <summary>The item's size in bytes, roughly.</summary>
    public long Size => size;

    /// <summary>Whether there is a result; guarded by the lock of the run.</summary>
    public bool IsDone { get; set; }

    /// <summary>A job that stands for an error in reading.</summary>
    public static OrderedJob<TItem, TResult> Failed(Exception error) => new(default!, 0) { _error = ExceptionDispatchInfo.Capture(error), IsDone = true };

    /// <summary>Does the work, and keeps what it gives or throws.</summary>
    public void Do(Func<TItem, TResult> work)
    {
        try
        {
            _result = work(item);
        }
        catch (Exception error)
        {
            _error = ExceptionDispatchInfo.Capture(error);
        }
    }

    /// <summary>What the work gave, or throws what it threw.</summary>
    public TResult Result()
    {
        _error?.Throw();
        return _result;
    }
}
