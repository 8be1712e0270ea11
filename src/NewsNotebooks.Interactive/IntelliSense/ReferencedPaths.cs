using System.Text.RegularExpressions;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>Proposes folders and files in <c>#r "…"</c> and <c>#load "…"</c>.</summary>
internal static partial class ReferencedPaths
{
    private const int MostProposals = 300;

    /// <summary>The paths that go on from what is typed; null where the offset is not in such a path.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The UTF-16 offset.</param>
    /// <param name="workingFolder">What paths are relative to.</param>
    public static CompletionList? Complete(string code, int position, string workingFolder)
    {
        var line = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        if (Typed().Match(code[line..position]) is not { Success: true } match) return null;
        var typed = match.Groups[2].Value;
        var start = position - typed.Length + typed.LastIndexOfAny(['/', '\\']) + 1;
        var end = code.AsSpan(position).IndexOfAny("\"\r\n/\\") is >= 0 and var length ? position + length : code.Length;
        var items = typed.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)
            ? []
            : Entries(Folder(typed[..^(position - start)], workingFolder), code[start..position], match.Groups[1].Value is "r" ? [".dll", ".exe"] : [".csx", ".cs"]);
        return new CompletionList(start, end, items);
    }

    private static string Folder(string typed, string workingFolder) => typed.Contains('\0', StringComparison.Ordinal) ? workingFolder : Path.GetFullPath(typed, workingFolder);

    private static List<CompletionProposal> Entries(string folder, string typed, string[] endings)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System };
        if (!Directory.Exists(folder)) return [];
        var folders = Names(Directory.EnumerateDirectories(folder, "*", options)).Select(name => new CompletionProposal(name + "/", "path"));
        var files = Names(Directory.EnumerateFiles(folder, "*", options))
            .Where(name => endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
            .Select(name => new CompletionProposal(name, "path"));
        return [.. folders.Concat(files).Take(MostProposals)];

        IEnumerable<string> Names(IEnumerable<string> paths) => paths.Select(path => Path.GetFileName(path))
            .Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && (typed.StartsWith('.') || !name.StartsWith('.')))
            .Order(StringComparer.Ordinal);
    }

    [GeneratedRegex("""^[ \t]*#(r|load)[ \t]+"([^"]*)$""")]
    private static partial Regex Typed();
}
