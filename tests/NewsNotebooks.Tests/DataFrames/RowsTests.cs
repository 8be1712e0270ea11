using CsCheck;
using Microsoft.Data.Analysis;
using NewsNotebooks.Attribution;
using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Terms;
using NewsNotebooks.Text;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Tests.DataFrames;

public sealed class RowsTests
{
    private static readonly PublicationTime Evening = new(new DateTime(2024, 5, 6, 18, 30, 0), PublicationPrecision.Minute, TimeSpan.FromHours(10));

    private static readonly Quotation Said = new("a/1", new TextSpan(4, 9), QuotationType.Mixed, "it \"is\"", [new(7, 9), new(12, 15)], 1,
        "said", new TextSpan(20, 24), "he", new TextSpan(17, 19), "Arno Tell", 0.93, "a cue", "Harbour Post", Evening);

    public sealed class TheColumnNamesMethod
    {
        [Fact]
        public void Should_Be_The_Documented_Ones_Of_Quotations() =>
            Assert.Equal(["doc_id", "start", "end", "type", "text", "quoted", "attribution", "cue", "cue_start", "cue_end", "mention", "speaker_start", "speaker_end",
                "speaker", "confidence", "reason", "outlet", "published", "published_precision", "published_offset"], Rows.ColumnNames<Quotation>());

        [Fact]
        public void Should_Be_The_Documented_Ones_Of_Time_Expressions() =>
            Assert.Equal(["doc_id", "start", "end", "text", "type", "value", "mod", "from", "to", "granularity", "reason",
                "outlet", "published", "published_precision", "published_offset"], Rows.ColumnNames<Timex>());

        [Fact]
        public void Should_Be_The_Documented_Ones_Of_A_Timeline() =>
            Assert.Equal(["date", "granularity", "from", "to", "doc_id", "start", "end", "sentence", "basis"], Rows.ColumnNames<TimelineEntry>().Take(9));
    }

    public sealed class TheToDataFrameMethod
    {
        [Fact]
        public void Should_Give_Columns_Of_The_Documented_Types()
        {
            var frame = new[] { Said }.ToDataFrame();
            Assert.IsType<Int32DataFrameColumn>(frame["start"]);
            Assert.IsType<DoubleDataFrameColumn>(frame["confidence"]);
            Assert.IsType<DateTimeDataFrameColumn>(frame["published"]);
            Assert.Equal("mixed", frame["type"][0]);
            Assert.Equal("7-9;12-15", frame["quoted"][0]);
            Assert.Equal(new DateTime(2024, 5, 6, 18, 30, 0), frame["published"][0]);
            Assert.Equal("minute", frame["published_precision"][0]);
            Assert.Equal("+10:00", frame["published_offset"][0]);
        }

        [Fact]
        public void Should_Keep_The_Columns_When_There_Are_No_Rows()
        {
            var frame = Array.Empty<TermCount>().ToDataFrame();
            Assert.Equal(0, frame.Rows.Count);
            Assert.Equal(["term", "count", "documents"], frame.Columns.Select(column => column.Name));
        }
    }

    public sealed class TheFromMethod
    {
        [Fact]
        public void Should_Give_The_Rows_Back()
        {
            var without = Said with { DocId = "b", Quoted = [], Cue = null, CueSpan = null, Mention = null, SpeakerSpan = null, Speaker = null, Published = null, Outlet = null };
            var back = Rows.From<Quotation>(new[] { Said, without }.ToDataFrame());
            Assert.Equivalent(new[] { Said, without }, back, strict: true);
        }

        [Fact]
        public void Should_Name_The_Column_And_Those_That_Are_There_When_One_Is_Missing()
        {
            var frame = new DataFrame(new StringDataFrameColumn("word", ["a"]), new Int32DataFrameColumn("count", [1]));
            var error = Assert.Throws<ArgumentException>(() => Rows.From<TermCount>(frame));
            Assert.Equal("The table has no column 'term'; it has 'word', 'count'. (Parameter 'frame')", error.Message);
        }

        [Fact]
        public void Should_Name_Column_And_Line_When_A_Value_Is_Of_Another_Type()
        {
            var frame = new DataFrame(new StringDataFrameColumn("term", ["a"]), new StringDataFrameColumn("count", ["many"]), new Int32DataFrameColumn("documents", [1]));
            var error = Assert.Throws<ArgumentException>(() => Rows.From<TermCount>(frame));
            Assert.Equal("Column 'count' holds 'many' in line 0; expected Int32. (Parameter 'line')", error.Message);
        }

        [Fact]
        public void Should_Round_Trip_Any_Articles()
        {
            var text = Gen.String[Gen.Char["ab,;\"'\n\r\té=… "], 1, 40];
            var time = Gen.Select(Gen.Int[0, 50_000], Gen.Int[0, 1439], Gen.Int[-12, 14].Nullable(), Gen.Bool, (day, minute, offset, exact) => exact
                ? new PublicationTime(new DateTime(1900, 1, 1).AddDays(day).AddMinutes(minute), PublicationPrecision.Minute, offset is { } hours ? TimeSpan.FromHours(hours) : null)
                : new PublicationTime(DateOnly.FromDayNumber(700_000 + (day % 30_000))));
            var row = Gen.Select(text, text, text, time.Nullable(), (id, title, body, published) =>
                new ArticleRow(id, title, null, null, title, null, published, id, null, 3, body));
            row.Array[0, 6].Sample(rows => Assert.Equal(rows, Rows.From<ArticleRow>(rows.ToDataFrame())), iter: 500);
        }
    }
}
