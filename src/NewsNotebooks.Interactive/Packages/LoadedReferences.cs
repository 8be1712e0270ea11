using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.Packages;

/// <summary>The lines that ask for packages in the files that a cell brings in by <c>#load</c>.</summary>
internal static class LoadedReferences
{
    private static readonly StringComparer Paths = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The lines of all files, each file once, with the folder that it lies in. A file that is not there is left to the compiler to name.</summary>
    public static IReadOnlyList<(string Folder, ReferenceLine Line)> Find(string code, LoadedFileResolver files)
    {
        var found = new List<(string, ReferenceLine)>();
        Add(code, null, files, new HashSet<string>(Paths), found);
        return found;
    }

    private static void Add(string code, string? path, LoadedFileResolver files, HashSet<string> seen, List<(string, ReferenceLine)> found)
    {
        if (!code.Contains("load", StringComparison.Ordinal)) return;
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, CellCompiler.ParseOptions).GetRoot();
        foreach (var directive in root.GetLoadDirectives().Where(directive => directive.IsActive))
        {
            if (files.ResolveReference(directive.File.ValueText, path) is not { } file || !seen.Add(file)) continue;
            var text = File.ReadAllText(file);
            found.AddRange(ReferenceLine.Find(text).Where(line => line.Kind is ReferenceKind.Package or ReferenceKind.Source).Select(line => (Path.GetDirectoryName(file)!, line)));
            Add(text, file, files, seen, found);
        }
    }
}
