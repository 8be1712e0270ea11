using System.Globalization;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>English words of the calendar, as regular expressions and as numbers.</summary>
internal static class Words
{
    public const string Month = @"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.|Sept|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?=\s\d))";
    public const string Weekday = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    public const string Season = "(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Winter)";
    public const string DayPart = "(?:morning|afternoon|evening|night|lunchtime)";
    public const string Cardinal = @"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|a couple of|a dozen|half a dozen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a hundred|a|an)";
    public const string Unit = "(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|century|centurie|weekend|night)";
    public const string Approximate = @"(?:about|around|approximately|roughly|nearly|almost|some|more than|less than|at least|at most|up to|over|under|only|just over|just under|an estimated)";
    public const string YearNumber = @"(?:1[0-9]\d\d|20\d\d)";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] Ordinals = ["", "first", "second", "third", "fourth"];

    public static int MonthNumber(string word) => Array.IndexOf(Months, word[..3].ToLowerInvariant()) + 1;

    public static DayOfWeek WeekdayOf(string word) => Enum.Parse<DayOfWeek>(word, ignoreCase: true);

    public static int OrdinalNumber(string word) => Math.Max(Array.IndexOf(Ordinals, word.ToLowerInvariant()), word[0] is >= '1' and <= '4' ? word[0] - '0' : 0);

    /// <summary>The number that a cardinal stands for.</summary>
    public static double Number(string word)
    {
        word = word.ToLowerInvariant();
        if (char.IsDigit(word[0])) return double.Parse(word.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        if (word is "a" or "an") return 1;
        if (word == "a couple of") return 2;
        if (word == "a dozen") return 12;
        if (word == "half a dozen") return 6;
        if (word == "a hundred") return 100;
        var parts = word.Split('-', ' ');
        return parts.Sum(part => Array.IndexOf(Tens, part) is > 0 and var tens ? tens * 10 : Array.IndexOf(Small, part));
    }

    /// <summary>TIMEX3's letters for a unit: a duration's designator, behind T where it is shorter than a day.</summary>
    public static (string Prefix, string Letter, int Factor) UnitOf(string word) => word.ToLowerInvariant().TrimEnd('s') switch
    {
        "second" => ("PT", "S", 1),
        "minute" => ("PT", "M", 1),
        "hour" => ("PT", "H", 1),
        "day" or "night" => ("P", "D", 1),
        "week" or "weekend" => ("P", "W", 1),
        "fortnight" => ("P", "W", 2),
        "month" => ("P", "M", 1),
        "quarter" => ("P", "Q", 1),
        "decade" => ("P", "Y", 10),
        "century" or "centurie" => ("P", "Y", 100),
        _ => ("P", "Y", 1),
    };

    public static string SeasonOf(string word) => word.ToLowerInvariant() switch { "spring" => "SP", "summer" => "SU", "winter" => "WI", _ => "FA" };

    public static string DayPartOf(string word) => word.ToLowerInvariant() switch { "morning" => "MO", "afternoon" => "AF", "evening" => "EV", "lunchtime" => "MI", _ => "NI" };

    /// <summary>TIMEX3's modifier for a word such as early, mid or the end of.</summary>
    public static string? Mod(string words)
    {
        words = words.ToLowerInvariant();
        return words.Contains("early", StringComparison.Ordinal) || words.Contains("beginning", StringComparison.Ordinal) || words.Contains("start", StringComparison.Ordinal) ? "START"
            : words.Contains("mid", StringComparison.Ordinal) ? "MID"
            : words.Contains("late", StringComparison.Ordinal) || words.Contains("end", StringComparison.Ordinal) ? "END" : null;
    }

    /// <summary>TIMEX3's modifier for a word such as nearly or more than.</summary>
    public static string? Quantity(string words) => words.ToLowerInvariant() switch
    {
        "" => null,
        "nearly" or "almost" or "less than" or "under" or "just under" => "LESS_THAN",
        "more than" or "over" or "just over" => "MORE_THAN",
        "at least" => "EQUAL_OR_MORE",
        "at most" or "up to" => "EQUAL_OR_LESS",
        "only" => null,
        _ => "APPROX",
    };
}
