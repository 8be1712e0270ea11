using System.Collections.Concurrent;
using System.Globalization;

namespace NewsNotebooks.Interactive.IntelliSense.Documentation;

/// <summary>Finds the documentation of referenced assemblies: beside them, and that of the runtime in the SDK, where it is installed.</summary>
internal sealed class DocumentationFiles
{
    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private readonly ConcurrentDictionary<(string Path, DateTime Written), DocumentationFile?> _files = new();
    private readonly ConcurrentDictionary<string, string> _fileOfType = new(StringComparer.Ordinal);
    private readonly Lazy<string[]> _runtimeFiles = new(FindRuntimeFiles);

    /// <summary>A member's element, as XML; null where it is not documented.</summary>
    /// <param name="id">The member's documentation id.</param>
    /// <param name="type">The documentation id of the outermost type that it belongs to.</param>
    /// <param name="assembly">The assembly's file.</param>
    public string? Find(string id, string type, string assembly)
    {
        var beside = Path.ChangeExtension(assembly, ".xml");
        if (File.Exists(beside)) return Open(beside)?.Read(id);
        if (!string.Equals(Path.GetDirectoryName(assembly), Runtime, StringComparison.Ordinal)) return null;
        var file = _fileOfType.GetOrAdd(type, FileOfType);
        return file.Length == 0 ? null : Open(file)?.Read(id);
    }

    /// <summary>The SDK documents types by the assemblies that programs refer to, which are not those that they lie in.</summary>
    private string FileOfType(string type) => _runtimeFiles.Value
        .OrderByDescending(file => Nearness(Path.GetFileNameWithoutExtension(file), type))
        .FirstOrDefault(file => Open(file)?.Read(type) is not null) ?? "";

    /// <summary>Most types lie in the assembly of their namespace's name, most others in System.Runtime.</summary>
    private static int Nearness(string assembly, string type) => type.AsSpan(2).StartsWith(assembly + ".", StringComparison.Ordinal)
        ? assembly.Length + 1
        : assembly == "System.Runtime" ? 1 : 0;

    private DocumentationFile? Open(string path) => _files.GetOrAdd((path, File.GetLastWriteTimeUtc(path)), static key =>
    {
        try
        {
            return new DocumentationFile(key.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    });

    private static string[] FindRuntimeFiles()
    {
        var version = Environment.Version;
        var packs = Path.Combine(Runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        if (!Directory.Exists(packs)) return [];
        var framework = string.Create(CultureInfo.InvariantCulture, $"net{version.Major}.{version.Minor}");
        return Directory.EnumerateDirectories(packs)
            .OrderByDescending(folder => System.Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var parsed) ? parsed : new Version())
            .Select(folder => Path.GetFullPath(Path.Combine(folder, "ref", framework)))
            .Where(Directory.Exists).Take(1)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal)).ToArray();
    }
}
