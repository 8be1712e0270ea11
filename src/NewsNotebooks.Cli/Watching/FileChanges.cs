using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsNotebooks.Cli.Watching;

/// <summary>Tells of files that change in some folders, those that change together at once.</summary>
internal sealed class FileChanges : IDisposable
{
    /// <summary>How long nothing must have changed: editors write in several steps.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly Channel<string> _paths = Channel.CreateUnbounded<string>();
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);
    private readonly string _output;

    /// <param name="output">The folder that the watch itself writes to; what changes in it does not count.</param>
    public FileChanges(string output) => _output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output)) + Path.DirectorySeparatorChar;

    /// <summary>Watches a file's folder, or a folder with its subfolders; what is not there is passed over.</summary>
    public void Watch(string path)
    {
        var isFile = File.Exists(path);
        var folder = isFile ? Path.GetDirectoryName(Path.GetFullPath(path))! : Path.GetFullPath(path);
        var key = isFile ? folder + "|" : folder;
        if (_watchers.ContainsKey(key) || !Directory.Exists(folder)) return;
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = !isFile, NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.DirectoryName };
        watcher.Changed += (_, change) => Add(change.FullPath);
        watcher.Created += (_, change) => Add(change.FullPath);
        watcher.Deleted += (_, change) => Add(change.FullPath);
        watcher.Renamed += (_, change) => { Add(change.OldFullPath); Add(change.FullPath); };
        // More changes than the system could tell of: the folder stands for all in it.
        watcher.Error += (_, _) => Add(folder);
        watcher.EnableRaisingEvents = true;
        _watchers[key] = watcher;
    }

    /// <summary>Sets of paths that have changed, one set whenever it has been quiet for a moment.</summary>
    public async IAsyncEnumerable<IReadOnlySet<string>> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await _paths.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false))
        {
            var changed = new HashSet<string>(StringComparer.Ordinal);
            while (Drain(changed)) await Task.Delay(Quiet, cancellation).ConfigureAwait(false);
            yield return changed;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values) watcher.Dispose();
    }

    private bool Drain(HashSet<string> changed)
    {
        var any = false;
        while (_paths.Reader.TryRead(out var path)) (any, _) = (true, changed.Add(path));
        return any;
    }

    private void Add(string path)
    {
        if (!path.StartsWith(_output, StringComparison.Ordinal) && !IsOfAnEditor(path)) _paths.Writer.TryWrite(path);
    }

    /// <summary>Files by which editors and this program save.</summary>
    private static bool IsOfAnEditor(string path) =>
        Path.GetFileName(path) is var name && (name.StartsWith('.') || name.EndsWith('~') || name.EndsWith(".tmp", StringComparison.Ordinal) || name.EndsWith(".swp", StringComparison.Ordinal))
        || path.Contains(".ipynb_checkpoints", StringComparison.Ordinal);
}
