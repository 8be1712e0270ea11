namespace NewsNotebooks.Timelines.Language;

/// <summary>What words of a time expression can say; the names are those that rule files use, in lower case.</summary>
internal enum Field
{
    /// <summary>A year with all its digits.</summary>
    Year,

    /// <summary>A year's last two digits.</summary>
    ShortYear,

    /// <summary>Years before the common era.</summary>
    Bc,

    /// <summary>A decade by its first year, such as 1980, or 80 where the century is left out.</summary>
    Decade,

    /// <summary>A century by its ordinal, such as 19.</summary>
    Century,

    /// <summary>A month, 1 to 12.</summary>
    Month,

    /// <summary>A day of the month.</summary>
    Day,

    /// <summary>A day of the week, 1 (Monday) to 7.</summary>
    Weekday,

    /// <summary>Which one in its month or year: 1 is the first, -1 the last; with a weekday, or a unit.</summary>
    Nth,

    /// <summary>Days from Easter Sunday.</summary>
    Easter,

    /// <summary>Days added to the day that the other fields say.</summary>
    Offset,

    /// <summary>1 to 4.</summary>
    Quarter,

    /// <summary>1 or 2.</summary>
    Half,

    /// <summary>SP, SU, FA or WI.</summary>
    Season,

    /// <summary>The weekend of a week.</summary>
    Weekend,

    /// <summary>An hour, 0 to 24.</summary>
    Hour,

    /// <summary>A minute of the hour.</summary>
    Minute,

    /// <summary>Which half of the day an hour belongs to: am or pm.</summary>
    Clock,

    /// <summary>A part of the day: MO, MI, AF, EV, NI, DT.</summary>
    Part,

    /// <summary>What is counted: second to century.</summary>
    Unit,

    /// <summary>How many units.</summary>
    Amount,

    /// <summary>Hundredths of a unit beside the amount.</summary>
    Hundredths,

    /// <summary>A vague number: X.</summary>
    Vague,

    /// <summary>A second count of a smaller unit (two hours and five minutes).</summary>
    SmallAmount,

    /// <summary>The unit of the second count.</summary>
    SmallUnit,

    /// <summary>How many units from the anchor: -1 is the one before.</summary>
    Shift,

    /// <summary>With an amount: -1 counts back from the anchor, 1 on from it.</summary>
    Sign,

    /// <summary>What is counted from: now (publication) or mentioned (what the text spoke of last).</summary>
    Anchor,

    /// <summary>Which one of several is meant: past, future, nearest, year (that of the anchor) or same (that mentioned last).</summary>
    Dir,

    /// <summary>TIMEX3's mod.</summary>
    Mod,

    /// <summary>PRESENT_REF, PAST_REF or FUTURE_REF.</summary>
    Ref,

    /// <summary>Distance of the clock from UTC in minutes.</summary>
    Zone,

    /// <summary>What is meant instead of the day itself: its week, or the stretch as long as that mentioned last (same).</summary>
    Span,
}
