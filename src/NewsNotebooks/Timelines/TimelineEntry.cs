using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Text;

namespace NewsNotebooks.Timelines;

/// <summary>From where an entry of a timeline has its date.</summary>
public enum TimelineBasis
{
    /// <summary>From a time expression in the sentence.</summary>
    Text,

    /// <summary>The article's own news, whose sentence names no day: from the day that its head names shortly before publication, else from that of publication.</summary>
    Publication,
}

/// <summary>A sentence and the date it speaks of.</summary>
/// <param name="Date">The TIMEX3 value at its own precision: <c>2019-04-25</c>, <c>2018-03</c>, <c>2019</c>, <c>198</c>.</param>
/// <param name="Granularity">How exact that is: <c>day</c>, <c>week</c>, <c>month</c>, <c>quarter</c>, <c>year</c>, ….</param>
/// <param name="From">The first day.</param>
/// <param name="To">The day behind the last.</param>
/// <param name="DocId">The article's id.</param>
/// <param name="Span">Where the sentence stands: the columns <c>start</c> and <c>end</c>.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Basis">From where the date is.</param>
/// <param name="Expression">The time expression; null where the date is that of publication.</param>
/// <param name="Outlet">Who published the article; null where it is not known.</param>
/// <param name="Published">When it was published; null where it is not known.</param>
/// <param name="Articles">In a selection of days or gathered by date: how many articles speak of the day; else null.</param>
/// <param name="Outlets">In a selection of days or gathered by date: how many outlets speak of it; else null.</param>
/// <param name="FirstReport">In a selection of days or gathered by date: when the first of these articles was published; else null.</param>
/// <param name="Sources">In a selection of days or gathered by date: the ids of these articles, the first report first, with <c>; </c> between them; else null.</param>
/// <param name="ClauseSpan">Where the clause that is dated stands in the sentence: the columns <c>clause_start</c> and <c>clause_end</c>; null where the day is that of publication.</param>
/// <param name="Status">Whether what the clause tells of has happened; null where the day is that of publication.</param>
/// <param name="Who">The subject of the clause; null where none was found.</param>
/// <param name="Conflicts">In a selection of days or gathered by date: the days that other outlets give for what is told, such as <c>2024-05-07 (Tern)</c>,
/// with <c>; </c> between them; null where none does.</param>
public sealed record TimelineEntry(string Date, string Granularity, DateTime From, DateTime To, string DocId, TextSpan Span, string Sentence,
    TimelineBasis Basis, string? Expression, string? Outlet, PublicationTime? Published,
    int? Articles = null, int? Outlets = null, DateTime? FirstReport = null, string? Sources = null,
    TextSpan? ClauseSpan = null, EventStatus? Status = null, string? Who = null, string? Conflicts = null) : IRow;
