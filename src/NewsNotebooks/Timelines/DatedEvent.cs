using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Text;

namespace NewsNotebooks.Timelines;

/// <summary>What a time expression dates: a clause, with who and what, and whether it has come about.</summary>
/// <param name="DocId">The article's id.</param>
/// <param name="Span">Where the time expression stands: the columns <c>start</c> and <c>end</c>.</param>
/// <param name="Expression">The time expression.</param>
/// <param name="Type">What kind of expression it is.</param>
/// <param name="Value">Its TIMEX3 value, within direct speech read from the day on which it was spoken; null where it could not be resolved.</param>
/// <param name="From">The start of the interval that a DATE or TIME stands for; null for others.</param>
/// <param name="To">The end of the interval, exclusive.</param>
/// <param name="Granularity">The unit of the value; null where there is no interval.</param>
/// <param name="ClauseSpan">Where the clause stands: the columns <c>clause_start</c> and <c>clause_end</c>.</param>
/// <param name="Clause">The clause whose event is dated.</param>
/// <param name="Status">Whether that has happened, is planned, hangs on something, or is denied.</param>
/// <param name="IsEarlier">Whether the clause goes back behind the past that the story is told in (<c>had been closed in January</c>).</param>
/// <param name="Who">The subject of the clause; null where none was found.</param>
/// <param name="What">The clause from its verb on; null where no verb was found.</param>
/// <param name="SentenceSpan">The sentence: the columns <c>sentence_start</c> and <c>sentence_end</c>.</param>
/// <param name="Outlet">Who published the article; null where it is not known.</param>
/// <param name="Published">When it was published; null where it is not known.</param>
public sealed record DatedEvent(string DocId, TextSpan Span, string Expression, TimexType Type, string? Value, DateTime? From, DateTime? To, string? Granularity,
    TextSpan ClauseSpan, string Clause, EventStatus Status, bool IsEarlier, string? Who, string? What, TextSpan SentenceSpan,
    string? Outlet, PublicationTime? Published) : IRow;
