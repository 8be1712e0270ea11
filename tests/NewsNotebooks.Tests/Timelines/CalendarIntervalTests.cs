using NewsNotebooks.Timelines;

namespace NewsNotebooks.Tests.Timelines;

public sealed class CalendarIntervalTests
{
    public sealed class TheOfMethod
    {
        [Theory]
        [InlineData("2024-02-29", "2024-02-29", "2024-03-01", "day")]
        [InlineData("2024-12", "2024-12-01", "2025-01-01", "month")]
        [InlineData("2024", "2024-01-01", "2025-01-01", "year")]
        [InlineData("198", "1980-01-01", "1990-01-01", "decade")]
        [InlineData("19", "1900-01-01", "2000-01-01", "century")]
        [InlineData("2024-Q4", "2024-10-01", "2025-01-01", "quarter")]
        [InlineData("2024-H1", "2024-01-01", "2024-07-01", "half")]
        [InlineData("2024-WI", "2024-12-01", "2025-03-01", "season")]
        [InlineData("2024-W01", "2024-01-01", "2024-01-08", "week")]
        [InlineData("2020-W53", "2020-12-28", "2021-01-04", "week")]
        [InlineData("2024-W01-WE", "2024-01-06", "2024-01-08", "day")]
        public void Should_Give_The_Stretch_Of_Days(string value, string from, string to, string granularity)
        {
            var interval = CalendarInterval.Of(value)!.Value;
            Assert.Equal((DateTime.Parse(from), DateTime.Parse(to), granularity), (interval.From, interval.To, interval.Granularity));
        }

        [Theory]
        [InlineData("2024-05-06T18:30", "2024-05-06T18:30", "2024-05-06T18:31", "minute")]
        [InlineData("2024-05-06T18", "2024-05-06T18:00", "2024-05-06T19:00", "hour")]
        [InlineData("2024-05-06TMO", "2024-05-06T06:00", "2024-05-06T12:00", "daypart")]
        [InlineData("2024-05-06TNI", "2024-05-06T20:00", "2024-05-07T06:00", "daypart")]
        [InlineData("2024-05-06T24:00", "2024-05-07T00:00", "2024-05-07T00:01", "minute")]
        public void Should_Give_The_Stretch_Of_Hours(string value, string from, string to, string granularity)
        {
            var interval = CalendarInterval.Of(value)!.Value;
            Assert.Equal((DateTime.Parse(from), DateTime.Parse(to), granularity), (interval.From, interval.To, interval.Granularity));
        }

        [Theory]
        [InlineData(null)]
        [InlineData("")]
        [InlineData("2023-02-29")]
        [InlineData("2024-13")]
        [InlineData("2021-W53")]
        [InlineData("2024-Q5")]
        [InlineData("P3D")]
        [InlineData("PAST_REF")]
        [InlineData("XXXX-WXX-1")]
        [InlineData("0000")]
        [InlineData("9999")]
        [InlineData("2024-05-06T25:00")]
        public void Should_Be_Null_When_The_Value_Is_No_Certain_Stretch(string? value) => Assert.Null(CalendarInterval.Of(value));
    }
}
