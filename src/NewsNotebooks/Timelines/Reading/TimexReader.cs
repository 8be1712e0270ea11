using System.Globalization;
using NewsNotebooks.Timelines.Language;

namespace NewsNotebooks.Timelines.Reading;

/// <summary>Says what an expression means, from what its words say, its clause's tense, and what the article has spoken of.</summary>
internal sealed class TimexReader(Mentions mentions)
{
    private readonly DateReader _dates = new(mentions);

    /// <summary>The reading of an expression; null where it is none after all.</summary>
    /// <param name="rule">The rule it meets.</param>
    /// <param name="frame">What its words say.</param>
    /// <param name="tense">The tense of its clause.</param>
    public TimexReading? Read(Rule rule, Frame frame, Tense tense)
    {
        var mod = frame.Name(Field.Mod);
        if (frame.Name(Field.Ref) is { } reference) return new(Type(rule.Kind), reference, TimexReading.Vague, mod);
        return rule.Kind switch
        {
            RuleKind.DURATION => Length(rule, frame, mod),
            RuleKind.SET => new(TimexType.SET, SetValue(frame), rule.Reason, mod),
            RuleKind.TIME => Time(rule, frame, tense, mod),
            _ => _dates.Read(frame, tense) switch
            {
                { Problem: { } problem } => new(TimexType.DATE, null, problem, mod),
                var date => new(TimexType.DATE, date.Value, Reason(rule, frame, date.Value), mod),
            },
        };
    }

    /// <summary>Whether the words leave open which of many is meant.</summary>
    public static bool NeedsTense(Frame frame) => frame.Has(Field.Weekend) || frame.Has(Field.Hour) || (!frame.Has(Field.Dir) && IsOneOfMany(frame));

    private static bool IsOneOfMany(Frame frame) => !frame.Has(Field.Year)
        && (frame.Has(Field.Month) || frame.Has(Field.Weekday) || frame.Has(Field.Day) || frame.Has(Field.Quarter) || frame.Has(Field.Half) || frame.Has(Field.Season) || frame.Has(Field.Easter));

    /// <summary>Which of many it is, seen from publication; else the rule's own reason.</summary>
    private string Reason(Rule rule, Frame frame, string? value)
    {
        var isCounted = frame.Has(Field.Unit) || frame.Is(Field.Anchor, "mentioned") || frame.Name(Field.Dir) is "same" or "year";
        if (mentions.IsNarrative || isCounted || !IsOneOfMany(frame) || mentions.Published is not { } day || value is null || CalendarInterval.Of(value) is not { } interval) return rule.Reason;
        return interval.To <= day ? $"the last such {rule.Reason}" : interval.From > day ? $"the next such {rule.Reason}" : $"the {rule.Reason} of publication";
    }

    private static TimexType Type(RuleKind kind) => kind switch { RuleKind.TIME => TimexType.TIME, RuleKind.DURATION => TimexType.DURATION, RuleKind.SET => TimexType.SET, _ => TimexType.DATE };

    /// <summary>What recurs: a form of the calendar with the recurring part filled in, or the length between two.</summary>
    private static string SetValue(Frame frame)
    {
        var time = ClockTimes.Value(frame);
        if (frame[Field.Weekday] is { } weekday) return string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}{time}");
        if (frame.Has(Field.Weekend)) return "XXXX-WXX-WE";
        if (frame[Field.Month] is { } month) return string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}") + (frame[Field.Day] is { } day ? day.ToString("-00", CultureInfo.InvariantCulture) : "");
        if (frame.Name(Field.Season) is { } season) return "XXXX-" + season;
        if (frame[Field.Quarter] is { } quarter) return "XXXX-Q" + quarter.ToString(CultureInfo.InvariantCulture);
        return time is not null ? "XXXX-XX-XX" + time : Durations.Value(frame);
    }

    /// <summary>A length of time; half a year and nine months are what results are reported of beside the quarter.</summary>
    private TimexReading Length(Rule rule, Frame frame, string? mod)
    {
        if (frame[Field.Amount] is 6 or 9 && frame.Is(Field.Unit, "month")) mentions.ReportLong();
        return new(TimexType.DURATION, Durations.Value(frame), rule.Reason, mod);
    }

    private TimexReading Time(Rule rule, Frame frame, Tense tense, string? mod)
    {
        if (frame.Has(Field.Amount) && frame.Name(Field.Unit) is "hour" or "minute" or "second") return Counted(rule, frame, mod);
        var time = ClockTimes.Value(frame, mentions.LastHour);
        if (time is null) return new(TimexType.TIME, null, TimexReading.ImpossibleDate, mod);
        var day = _dates.DayOf(frame, tense);
        if (day.Problem is { } problem) return new(TimexType.TIME, null, problem, mod);
        return new(TimexType.TIME, day.Value + time, rule.Reason, mod);
    }

    /// <summary>Two hours ago, nine minutes later: known to the day only, unless a time of day was mentioned.</summary>
    private TimexReading Counted(Rule rule, Frame frame, string? mod)
    {
        var unit = frame.Name(Field.Unit)!;
        var last = mentions.Last is { Granularity: "minute" or "hour" } clock && frame.Is(Field.Anchor, "mentioned") ? clock.From : (DateTime?)null;
        if (last is { } from && CalendarUnit.Shift(from, unit, frame[Field.Amount]!.Value * (frame[Field.Sign] ?? 1)) is { } shifted)
            return new(TimexType.TIME, CalendarUnit.Value(shifted, "minute"), rule.Reason, mod);
        return mentions.DayOfTimes(Tense.Unknown) is { } day ? new(TimexType.TIME, CalendarUnit.Day(day), rule.Reason, mod) : new(TimexType.TIME, null, TimexReading.NoPublicationDate, mod);
    }
}
