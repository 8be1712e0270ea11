using NewsNotebooks.Corpora;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Tests.Timelines;

public sealed class TimelineGatheringTests
{
    private static readonly IReadOnlyList<TimelineEntry> Entries = new[]
    {
        new Article("b", "The harbour of Vale reopened on Monday.") { Published = new(new DateOnly(2024, 5, 7)), Outlet = "Gull" },
        new Article("a", "The harbour of Vale, which is old, reopened on 6 May 2024. It is of 2019.") { Published = new(new DateOnly(2024, 6, 7)), Outlet = "Tern" },
    }.Timeline();

    public sealed class TheByDateMethod
    {
        [Fact]
        public void Should_Gather_What_Articles_Say_Of_The_Same_Day()
        {
            var rows = Entries.ByDate();
            Assert.Equal(["2019", "2024-05-06"], rows.Select(row => row.Date));
            Assert.Equal((2, 2, new DateTime(2024, 5, 7), "b; a", "b"), (rows[1].Articles, rows[1].Outlets, rows[1].FirstReport, rows[1].Sources, rows[1].DocId));
        }
    }

    public sealed class TheAboutMethod
    {
        [Fact]
        public void Should_Keep_Sentences_That_Name_The_Person_In_Full_Or_By_The_Last_Word() =>
            Assert.Equal(["a", "b"], Entries.About("Ada Vale").Select(row => row.DocId).Distinct().Order());

        [Fact]
        public void Should_Not_Take_A_Part_Of_A_Word_For_A_Name() => Assert.Empty(Entries.About("Val"));

        [Fact]
        public void Should_Refuse_An_Empty_Name() => Assert.Throws<ArgumentException>(() => Entries.About(" "));
    }

    public sealed class TheToICalendarMethod
    {
        [Fact]
        public void Should_Make_A_Year_An_Event_Of_A_Year()
        {
            var lines = Entries.ByDate().ToICalendar().Split("\r\n");
            Assert.Equal(["DTSTART;VALUE=DATE:20190101", "DTSTART;VALUE=DATE:20240506"], lines.Where(line => line.StartsWith("DTSTART", StringComparison.Ordinal)));
            Assert.Equal(["DTEND;VALUE=DATE:20200101", "DTEND;VALUE=DATE:20240507"], lines.Where(line => line.StartsWith("DTEND", StringComparison.Ordinal)));
        }

        [Fact]
        public void Should_Fold_Long_Lines_And_Escape_Text()
        {
            var text = new[] { new Article("a", "The harbour, so old; reopened on 6 May 2024 with " + new string('é', 90) + ".") }.Timeline().ToICalendar();
            Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
            Assert.Contains("SUMMARY:The harbour\\, so old\\; reopened", text, StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Be_A_Calendar_Without_Events_When_There_Are_No_Entries() =>
            Assert.Equal("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//NewsNotebooks//Timeline//EN\r\nEND:VCALENDAR\r\n", Array.Empty<TimelineEntry>().ToICalendar());
    }
}
