using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Cli.Verbs;

/// <summary>A problem of a corpus as a row.</summary>
internal sealed record ProblemRow(string Severity, string File, int? Line, string Found, string Advice) : IRow
{
    public static ProblemRow Of(CorpusProblem problem) => new(problem.Severity switch
    {
        ProblemSeverity.Note => "note",
        ProblemSeverity.Warning => "warning",
        _ => "left out",
    }, problem.File, problem.Line, problem.Found, problem.Advice);
}
