using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsNotebooks.Interactive.Tests.Sessions;

/// <summary>Makes small assemblies.</summary>
internal static class Library
{
    /// <summary>Compiles code into a file, which names the assembly.</summary>
    public static void Compile(string path, string code, params string[] references)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Runtime.dll" or "System.Private.CoreLib.dll");
        var emitted = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(path), [CSharpSyntaxTree.ParseText(code)],
            framework.Concat(references).Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
    }
}
