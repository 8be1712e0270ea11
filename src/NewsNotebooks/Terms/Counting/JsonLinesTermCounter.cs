using Microsoft.Win32.SafeHandles;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Terms.Counting;

/// <summary>
/// Counts the terms of a file of JSON Lines on several threads. Each takes a chunk and scans it; then, chunk after chunk, ids are compared and
/// problems reported, as if the file were read from its beginning; then each counts its chunk into a table of its own.
/// </summary>
/// <param name="name">The file's name, for problems.</param>
/// <param name="reader">Reads the lines that are not plain.</param>
/// <param name="ids">The ids met so far, in this file and others.</param>
/// <param name="report">Is told what is left out, in order.</param>
/// <param name="progress">Is told the number of articles kept, in order.</param>
internal sealed class JsonLinesTermCounter(string name, JsonLinesReader reader, ArticleIds ids, Action<CorpusProblem> report, Action<int> progress)
{
    private readonly object _gate = new();
    private int _turn, _taken = -1, _line = 1;
    private bool _isEnded;

    /// <summary>Lines that are not blank.</summary>
    public int Lines { get; private set; }

    /// <summary>Counts the file with as many threads as there are counters.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Count(SafeFileHandle file, long first, IReadOnlyList<ChunkCounter> counters, CancellationToken cancellation)
    {
        var length = RandomAccess.GetLength(file);
        var tasks = counters.Skip(1).Select(counter => Task.Factory.StartNew(() => Work(counter), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        try
        {
            Work(counters[0]);
        }
        finally
        {
            ((IAsyncResult)Task.WhenAll(tasks)).AsyncWaitHandle.WaitOne();
        }
        Task.WhenAll(tasks).GetAwaiter().GetResult();

        void Work(ChunkCounter counter)
        {
            try
            {
                while (Take(file, first, length, counter, cancellation)) { }
            }
            catch
            {
                End();
                throw;
            }
        }
    }

    /// <summary>Does the next chunk; false where there is none.</summary>
    private bool Take(SafeFileHandle file, long first, long length, ChunkCounter counter, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var chunk = Interlocked.Increment(ref _taken);
        var from = first + ((long)chunk * LineChunk.Size);
        if (from >= length) return false;
        Exception? failure = null;
        try
        {
            counter.Chunk.Read(file, first, from, Math.Min(from + LineChunk.Size, length));
            counter.Scan();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            failure = error;
        }
        if (!Settle(chunk, counter, failure)) return false;
        counter.Count();
        return true;
    }

    private bool Settle(int chunk, ChunkCounter counter, Exception? failure)
    {
        lock (_gate)
        {
            while (_turn != chunk && !_isEnded) Monitor.Wait(_gate);
            if (_isEnded) return false;
            if (failure is not null)
            {
                report(CorpusProblem.Unreadable(name, failure));
                End();
                return false;
            }
            var (articles, lines) = counter.Settle(name, _line, reader, ids, report);
            Lines += lines;
            _line += counter.Lines;
            _turn++;
            Monitor.PulseAll(_gate);
            progress(articles);
            return true;
        }
    }

    private void End()
    {
        lock (_gate)
        {
            _isEnded = true;
            Monitor.PulseAll(_gate);
        }
    }
}
