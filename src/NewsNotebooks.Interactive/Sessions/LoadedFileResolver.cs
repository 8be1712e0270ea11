using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using NewsNotebooks.Interactive.Packages;

namespace NewsNotebooks.Interactive.Sessions;

/// <summary>Finds the files that <c>#load</c> names: relative to the working folder, or to the loaded file that names them.</summary>
internal sealed class LoadedFileResolver(Func<string> workingFolder) : SourceFileResolver(ImmutableArray<string>.Empty, null)
{
    /// <inheritdoc/>
    public override string? ResolveReference(string path, string? baseFilePath)
    {
        var folder = Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath)! : workingFolder();
        var full = Path.GetFullPath(path, folder);
        return File.Exists(full) ? full : null;
    }

    /// <summary>Whether loaded files get checkpoints, as cells do.</summary>
    public bool WithCheckpoints { get; set; } = true;

    /// <inheritdoc/>
    public override Stream OpenRead(string resolvedPath)
    {
        var code = ReferenceLine.WithoutPackages(File.ReadAllText(resolvedPath));
        return new MemoryStream(Encoding.UTF8.GetBytes(WithCheckpoints ? Checkpoints.Insert(code) : code));
    }

    /// <summary>A cell's path is its name, not a file's.</summary>
    public override string? NormalizePath(string path, string? baseFilePath) =>
        Path.IsPathRooted(path) ? base.NormalizePath(path, baseFilePath) : path;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
