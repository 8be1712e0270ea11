using System.Text;
using System.Text.Json.Nodes;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.History;

/// <summary>The file that history is kept in: a JSON object a line. What cannot be read or written is done without.</summary>
/// <param name="path">Where it is; the folder is made when something is written.</param>
public sealed class HistoryFile(string path)
{
    private const int MostEntries = 5000;
    private const int LongestText = 100_000;

    /// <summary>All entries, the oldest first; of very many, the last.</summary>
    public List<HistoryEntry> Read()
    {
        try
        {
            if (!File.Exists(path)) return [];
            var entries = File.ReadLines(path, Encoding.UTF8).Select(Entry).OfType<HistoryEntry>().ToList();
            if (entries.Count <= 2 * MostEntries) return entries;
            entries = entries[^MostEntries..];
            File.WriteAllLines(path, entries.Select(Line), new UTF8Encoding(false));
            return entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Adds an entry at the end; lines of several kernels do not mix.</summary>
    public void Append(HistoryEntry entry)
    {
        if (entry.Input.Length > LongestText) return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows() && !File.Exists(path)) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var stream = new FileStream(path, options);
            stream.Write(Encoding.UTF8.GetBytes(Line(entry) + "\n"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // History is a convenience; a cell does not fail for it.
        }
    }

    private static string Line(HistoryEntry entry) => Encoding.UTF8.GetString(WireJson.Write(new JsonObject
    {
        ["session"] = entry.Session,
        ["line"] = entry.Line,
        ["input"] = entry.Input,
        ["output"] = entry.Output is { Length: <= LongestText } ? entry.Output : null,
    }));

    private static HistoryEntry? Entry(string line) => WireJson.TryRead(line) is JsonObject json && json.Number("session") is { } session && json.Number("line") is { } number && json.Text("input") is { } input
        ? new(session, number, input, json.Text("output")) : null;
}
