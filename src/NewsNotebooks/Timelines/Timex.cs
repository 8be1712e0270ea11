using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Text;

namespace NewsNotebooks.Timelines;

/// <summary>TIMEX3's kinds of time expressions, under its own names.</summary>
public enum TimexType
{
    /// <summary>A day or something longer on the calendar.</summary>
    DATE,

    /// <summary>A time of day.</summary>
    TIME,

    /// <summary>A length of time.</summary>
    DURATION,

    /// <summary>Something that recurs.</summary>
    SET,
}

/// <summary>A time expression in an article, with what it means.</summary>
/// <param name="DocId">The article's id.</param>
/// <param name="Span">Where it stands: the columns <c>start</c> and <c>end</c>.</param>
/// <param name="Text">The expression.</param>
/// <param name="Type">What kind it is.</param>
/// <param name="Value">TIMEX3's value, such as <c>2019-04-25</c>, <c>198</c>, <c>PT5H</c>; null where it could not be resolved.</param>
/// <param name="Mod">TIMEX3's modifier, such as <c>END</c> or <c>APPROX</c>; null where there is none.</param>
/// <param name="From">The start of the interval that a DATE or TIME stands for; null for others.</param>
/// <param name="To">The end of the interval, exclusive.</param>
/// <param name="Granularity"><c>minute</c>, <c>daypart</c>, <c>day</c>, <c>week</c>, <c>month</c>, <c>quarter</c>, <c>season</c>, <c>half</c>, <c>year</c>,
/// <c>decade</c> or <c>century</c>; null where there is no interval.</param>
/// <param name="Reason">How it was read, or why it could not be.</param>
/// <param name="Outlet">Who published the article; null where it is not known.</param>
/// <param name="Published">When it was published; null where it is not known.</param>
public sealed record Timex(string DocId, TextSpan Span, string Text, TimexType Type, string? Value, string? Mod, DateTime? From, DateTime? To,
    string? Granularity, string Reason, string? Outlet, PublicationTime? Published) : IRow;
