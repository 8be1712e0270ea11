using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Terms;

/// <summary>The length of the periods that a term's course is counted in.</summary>
public enum CourseUnit
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks, from Monday (ISO 8601).</summary>
    Week,

    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Quarters of a calendar year.</summary>
    Quarter,

    /// <summary>Calendar years.</summary>
    Year,
}

/// <summary>A period of a term's course.</summary>
/// <param name="Term">The term, in its normalised form.</param>
/// <param name="From">The period's first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Count">The term's occurrences.</param>
/// <param name="Tokens">All tokens.</param>
/// <param name="Matching">The articles that have the term.</param>
/// <param name="Articles">All articles.</param>
public sealed record CoursePeriod(string Term, DateOnly From, DateOnly To, int Count, int Tokens, int Matching, int Articles) : IRow
{
    /// <summary>Occurrences in 1,000 tokens; 0 where there are none.</summary>
    public double PerThousand => Tokens == 0 ? 0 : 1000.0 * Count / Tokens;
}
