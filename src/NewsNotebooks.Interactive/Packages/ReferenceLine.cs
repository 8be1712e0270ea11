using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.Packages;

/// <summary>What a line of C# refers to that is not yet an assembly.</summary>
internal enum ReferenceKind
{
    /// <summary><c>#r "nuget: Id, Version"</c>.</summary>
    Package,

    /// <summary><c>#i "nuget: source"</c>.</summary>
    Source,

    /// <summary><c>#r "path.csproj"</c>.</summary>
    Project,

    /// <summary>Nothing: the line stands in what <c>#if</c> leaves out, where the compiler would look for it all the same.</summary>
    LeftOut,
}

/// <summary>A line that the engine does before the compiler sees the cell.</summary>
/// <param name="Kind">What it refers to.</param>
/// <param name="Text">The package, source or path.</param>
/// <param name="Span">Where it stands in the code, without its end of line.</param>
internal sealed partial record ReferenceLine(ReferenceKind Kind, string Text, TextSpan Span)
{
    /// <summary>The lines of a cell, in order; those in strings, comments and what <c>#if</c> leaves out are none.</summary>
    public static IReadOnlyList<ReferenceLine> Find(string code)
    {
        if (!Candidate().IsMatch(code)) return [];
        var directives = CSharpSyntaxTree.ParseText(code, CellCompiler.ParseOptions).GetRoot().DescendantTrivia().Select(trivia => trivia.GetStructure()).OfType<DirectiveTriviaSyntax>();
        return [.. directives.Select(directive => Read(code, directive)).OfType<ReferenceLine>()];
    }

    /// <summary>A loaded file without the lines that ask for packages, which the compiler does not know; other lines keep their numbers.</summary>
    public static string WithoutPackages(string code) =>
        Find(code).Where(line => line.Kind != ReferenceKind.Project).Reverse().Aggregate(code, (text, line) => line.ReplaceIn(text, ""));

    /// <summary>The code with a line's text replaced; its end of line stays, so that lines keep their numbers.</summary>
    public string ReplaceIn(string code, string text) => string.Concat(code.AsSpan(0, Span.Start), text, code.AsSpan(Span.End));

    private static ReferenceLine? Read(string code, DirectiveTriviaSyntax directive) =>
        ReadActive(code, directive) is { } line ? directive.IsActive ? line : line with { Kind = ReferenceKind.LeftOut } : null;

    private static ReferenceLine? ReadActive(string code, DirectiveTriviaSyntax directive)
    {
        var match = Line().Match(code, directive.Span.Start);
        if (!match.Success || match.Index != directive.Span.Start) return null;
        var (letter, text, span) = (match.Groups[1].Value, match.Groups[3].Value.Trim(), new TextSpan(match.Index, match.Length));
        var isPackage = match.Groups[2].Success;
        if (letter == "i") return isPackage ? new(ReferenceKind.Source, text, span) : null;
        if (isPackage) return new(ReferenceKind.Package, text, span);
        return ProjectName().IsMatch(text) ? new(ReferenceKind.Project, text, span) : null;
    }

    [GeneratedRegex(@"^[ \t]*#[ \t]*[ri][ \t]*""[ \t]*(nuget[ \t]*:|[^""\r\n]*proj[ \t]*"")", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Candidate();

    [GeneratedRegex(@"#[ \t]*([ri])[ \t]*""[ \t]*((?i:nuget)[ \t]*:)?([^""\r\n]*)""[^\r\n]*")]
    private static partial Regex Line();

    [GeneratedRegex(@"\.(cs|fs|vb)proj$", RegexOptions.IgnoreCase)]
    private static partial Regex ProjectName();
}
