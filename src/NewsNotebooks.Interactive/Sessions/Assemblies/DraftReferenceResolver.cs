using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NewsNotebooks.Interactive.Sessions.Assemblies;

/// <summary>Answers the compiler's questions about a cell that is only looked at.</summary>
/// <remarks>
/// A <c>#r</c> that has not run brings nothing: to read the assembly would settle which build of it the session uses,
/// and it may well be rebuilt before the cell runs. What has run, the cell has from those before it.
/// </remarks>
internal sealed class DraftReferenceResolver(NotebookReferenceResolver resolver) : MetadataReferenceResolver
{
    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => resolver.ResolveMissingAssemblies;

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        resolver.ResolveMissingAssembly(definition, referenceIdentity);

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
