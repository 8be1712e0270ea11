namespace NewsNotebooks.Corpora;

/// <summary>What a problem has cost.</summary>
public enum ProblemSeverity
{
    /// <summary>Nothing; said because it was found out rather than told, such as a CSV's separator.</summary>
    Note,

    /// <summary>The article is there, without what could not be read.</summary>
    Warning,

    /// <summary>The article, or the whole file, is left out.</summary>
    LeftOut,
}

/// <summary>Something in the input that is not as it should be.</summary>
/// <param name="Severity">What it has cost.</param>
/// <param name="File">The file, as it was named or found.</param>
/// <param name="Line">The line, from 1; null where the file as a whole is meant.</param>
/// <param name="Found">What was found.</param>
/// <param name="Advice">What was expected, or what to do.</param>
public sealed record CorpusProblem(ProblemSeverity Severity, string File, int? Line, string Found, string Advice)
{
    /// <summary>One line for people: <c>file:line: found; advice</c>.</summary>
    public override string ToString() => $"{File}{(Line is { } line ? $":{line}" : "")}: {Found}; {Advice}";

    /// <summary>An article whose id another has that came before.</summary>
    internal static CorpusProblem SecondOfId(string file, string id) =>
        new(ProblemSeverity.LeftOut, file, null, $"a second article with the id '{ArticleFields.Excerpt(id)}'", "expected each id once; the first is kept");

    /// <summary>A file that is there and cannot be read.</summary>
    internal static CorpusProblem Unreadable(string file, Exception error) =>
        new(ProblemSeverity.LeftOut, file, null, $"a file that cannot be read ({error.Message.Split('\n')[0].Trim()})", "check the file and your rights to it");
}
