using System.Text;

namespace NewsNotebooks.Interactive.Sessions.Output;

/// <summary>The one queue between what cells put out, on whatever thread, and the front end, which hears of it in order.</summary>
/// <remarks>
/// Cells only ever append here; the front end is called from the thread pool, so that neither waits for the other.
/// Text written in small pieces is gathered for <see cref="Interval"/>, so that 100,000 writes do not make 100,000 messages.
/// </remarks>
internal sealed class SessionOutput
{
    private const int HighWater = 1 << 22;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(40);
    private static readonly AsyncLocal<SessionOutput?> Scope = new();

    private readonly Lock _gate = new();
    private readonly Lock _delivery = new();
    private List<object> _pending = [];
    private int _pendingChars;
    private bool _attached;
    private Action? _flush;

    public SessionOutput() => Input = new SessionInput(this);

    /// <summary>The session whose cell started what runs here; null outside of cells.</summary>
    public static SessionOutput? Current
    {
        get => Scope.Value;
        set => Scope.Value = value;
    }

    /// <summary>Called before a cell puts something out; it may throw.</summary>
    public Action Checkpoint { get; set; } = () => { };

    /// <summary>What cells read.</summary>
    public SessionInput Input { get; }

    /// <summary>Sends what is waiting at once, as before a question that it may explain.</summary>
    public void Flush() => _flush?.Invoke();

    /// <summary>Sends what comes from now on, and what came since the last cell ended, to <paramref name="onOutput"/>.</summary>
    /// <returns>Ends the sending; nothing is called afterwards.</returns>
    public IDisposable Attach(Action<CellOutput> onOutput)
    {
        lock (_gate)
            _attached = true;
        return new Delivery(this, onOutput);
    }

    /// <summary>Appends text to a standard stream.</summary>
    public void Write(string stream, ReadOnlySpan<char> text)
    {
        Checkpoint();
        if (text.IsEmpty || !WaitForRoom())
            return;
        var copy = text.ToString();
        Append(pending =>
        {
            if (pending.Count > 0 && pending[^1] is StreamText last && last.Stream == stream)
                last.Text.Append(copy);
            else
                pending.Add(new StreamText(stream, new StringBuilder(copy)));
            _pendingChars += copy.Length;
        });
    }

    /// <summary>Appends anything but text.</summary>
    public void Add(CellOutput output) => Append(pending => pending.Add(output));

    /// <summary>Holds a cell that prints faster than the front end takes; without a front end, more than the limit is dropped.</summary>
    private bool WaitForRoom()
    {
        while (Volatile.Read(ref _pendingChars) > HighWater)
        {
            if (!Volatile.Read(ref _attached))
                return false;
            Thread.Sleep(1);
        }
        return true;
    }

    private void Append(Action<List<object>> change)
    {
        lock (_gate)
            change(_pending);
    }

    private List<object> Take()
    {
        lock (_gate)
        {
            if (_pending.Count == 0)
                return [];
            var taken = _pending;
            _pending = [];
            _pendingChars = 0;
            return taken;
        }
    }

    private sealed record StreamText(string Stream, StringBuilder Text);

    private sealed class Delivery : IDisposable
    {
        private readonly SessionOutput _owner;
        private readonly Action<CellOutput> _onOutput;
        private readonly Timer _timer;
        private readonly StreamLimit _limit = new();
        private Exception? _failure;
        private bool _closed;

        public Delivery(SessionOutput owner, Action<CellOutput> onOutput)
        {
            _owner = owner;
            _onOutput = onOutput;
            _timer = new Timer(_ => Deliver(), null, Interval, Interval);
            owner._flush = Deliver;
        }

        /// <summary>Delivers the rest; a failure of the front end's surfaces here, in the task of the cell.</summary>
        public void Dispose()
        {
            _timer.Dispose();
            Deliver();
            lock (_owner._delivery)
            {
                foreach (var rest in _limit.Rest())
                    Send(rest);
                lock (_owner._gate)
                    _owner._attached = false;
                _closed = true;
                _owner._flush = null;
            }
            if (_failure is not null)
                throw new InvalidOperationException("The receiver of a cell's output failed: " + _failure.Message, _failure);
        }

        private void Deliver()
        {
            lock (_owner._delivery)
            {
                if (_closed)
                    return;
                foreach (var item in _owner.Take())
                {
                    if ((item is StreamText text ? _limit.Pass(text.Stream, text.Text) : item) is CellOutput output)
                        Send(output);
                }
            }
        }

        private void Send(CellOutput output)
        {
            try
            {
                _onOutput(output);
            }
            catch (Exception e)
            {
                _failure ??= e;
            }
        }
    }
}
