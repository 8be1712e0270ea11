using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace NewsNotebooks.Interactive.Sessions.Assemblies;

/// <summary>An assembly as it stood in its file when a notebook first referred to it.</summary>
/// <remarks>
/// The compiler and the loader get the same bytes, so that a library rebuilt meanwhile cannot end in a missing method,
/// and the file is not held open, so that it can be rebuilt.
/// </remarks>
internal sealed class AssemblySnapshot
{
    private AssemblySnapshot(string path, ImmutableArray<byte> image, MetadataReader metadata)
    {
        Path = path;
        Image = image;
        Name = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        Version = metadata.GetAssemblyDefinition().Version;
        Mvid = metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        DependsOn = [.. metadata.AssemblyReferences.Select(h => metadata.GetString(metadata.GetAssemblyReference(h).Name))];
        Reference = MetadataReference.CreateFromImage(image, filePath: path);
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>The file's bytes.</summary>
    public ImmutableArray<byte> Image { get; }

    /// <summary>The assembly's simple name.</summary>
    public string Name { get; }

    /// <summary>The assembly's version.</summary>
    public Version Version { get; }

    /// <summary>Changes with every build that changes the assembly.</summary>
    public Guid Mvid { get; }

    /// <summary>Simple names of the assemblies it was compiled against.</summary>
    public ImmutableArray<string> DependsOn { get; }

    /// <summary>The reference for the compiler.</summary>
    public PortableExecutableReference Reference { get; }

    /// <summary>Reads a file; null where it is not a managed assembly.</summary>
    public static AssemblySnapshot? Read(string path)
    {
        var image = ImmutableArray.Create(File.ReadAllBytes(path));
        try
        {
            using var pe = new PEReader(image);
            if (!pe.HasMetadata)
                return null;
            var metadata = pe.GetMetadataReader();
            return metadata.IsAssembly ? new AssemblySnapshot(path, image, metadata) : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
