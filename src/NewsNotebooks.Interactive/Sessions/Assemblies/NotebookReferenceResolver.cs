using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NewsNotebooks.Interactive.Sessions.Assemblies;

/// <summary>Answers the compiler's questions about <c>#r</c> and about what referenced assemblies refer to.</summary>
internal sealed class NotebookReferenceResolver(NotebookLoadContext assemblies, Func<string> workingFolder) : MetadataReferenceResolver
{
    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => true;

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        if (FrameworkAssemblies.References.TryGetValue(reference, out var framework))
            return [framework.WithProperties(properties)];
        // A cell has no folder of its own; a file that #load brings in has.
        var folder = Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath)! : workingFolder();
        var path = Path.GetFullPath(reference, folder);
        if (!File.Exists(path))
            return [];
        var found = assemblies.Add(path)?.Reference ?? MetadataReference.CreateFromFile(path);
        return [found.WithProperties(properties)];
    }

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        assemblies.FindReference(new AssemblyName(referenceIdentity.GetDisplayName()))
        ?? FrameworkAssemblies.References.GetValueOrDefault(referenceIdentity.Name);

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
