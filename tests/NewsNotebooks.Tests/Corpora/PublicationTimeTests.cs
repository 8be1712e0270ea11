using CsCheck;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Corpora;

public sealed class PublicationTimeTests
{
    public sealed class TheTryParseMethod
    {
        [Theory]
        [InlineData("2024-05-06", "2024-05-06")]
        [InlineData("20240506", "2024-05-06")]
        [InlineData("2024-05-06T18:30", "2024-05-06T18:30")]
        [InlineData("2024-05-06 18:30:15", "2024-05-06T18:30:15")]
        [InlineData("2024-05-06T18:30:00.123Z", "2024-05-06T18:30+00:00")]
        [InlineData("2024-05-06T18:30+10:00", "2024-05-06T18:30+10:00")]
        [InlineData("2024-05-06T18:30-0330", "2024-05-06T18:30-03:30")]
        [InlineData("20240506T183000+10", "2024-05-06T18:30+10:00")]
        [InlineData("  May 6, 2024 ", "2024-05-06")]
        [InlineData("6 May 2024", "2024-05-06")]
        [InlineData("Mon, 06 May 2024 18:30:00 GMT", "2024-05-06T18:30+00:00")]
        [InlineData("Mon, 6 May 2024 18:30:00 +0200", "2024-05-06T18:30+02:00")]
        public void Should_Read_What_Is_Plain(string text, string expected)
        {
            Assert.True(PublicationTime.TryParse(text, null, out var time));
            Assert.Equal(expected, time.ToString());
        }

        [Theory]
        [InlineData(null)]
        [InlineData("")]
        [InlineData("04/05/2019")]
        [InlineData("2024-02-30")]
        [InlineData("2024-05-06T25:00")]
        [InlineData("2024")]
        [InlineData("yesterday")]
        public void Should_Not_Guess(string? text) => Assert.False(PublicationTime.TryParse(text, null, out _));

        [Theory]
        [InlineData("04/05/2019", "dd/MM/yyyy", "2019-05-04")]
        [InlineData("04/05/2019", "MM/dd/yyyy", "2019-04-05")]
        [InlineData("04.05.2019 7:05", "dd.MM.yyyy H:mm", "2019-05-04T07:05")]
        [InlineData("2019-05-04", "dd/MM/yyyy", "2019-05-04")]
        [InlineData("04.05.19 7:05 +02:00", "dd.MM.yy H:mm zzz", "2019-05-04T07:05+02:00")]
        [InlineData("2019-05-04", "H", "2019-05-04")]
        public void Should_Read_Other_Notations_When_The_Format_Is_Given(string text, string format, string expected)
        {
            Assert.True(PublicationTime.TryParse(text, format, out var time));
            Assert.Equal(expected, time.ToString());
        }

        [Fact]
        public void Should_Say_How_Exact_The_Time_Is()
        {
            Assert.True(PublicationTime.TryParse("2024-05-06T00:00", null, out var midnight));
            Assert.Equal("minute", midnight.PrecisionName);
            Assert.Null(midnight.OffsetName);
            Assert.Equal("day", new PublicationTime(new DateOnly(2024, 5, 6)).PrecisionName);
        }

        [Fact]
        public void Should_Read_Back_What_It_Writes() =>
            Gen.Select(Gen.DateTime[new DateTime(1000, 1, 1), new DateTime(9000, 1, 1)], Gen.Int[-840, 840].Nullable()).Sample((local, minutes) =>
            {
                local = new DateTime(local.Ticks - (local.Ticks % TimeSpan.TicksPerSecond));
                var time = new PublicationTime(local, PublicationPrecision.Minute, minutes is { } m ? TimeSpan.FromMinutes(m) : null);
                Assert.True(PublicationTime.TryParse(time.ToString(), null, out var back));
                Assert.Equal(time, back);
            }, iter: 2000);

        [Fact]
        public void Should_Never_Throw() =>
            Gen.Select(Gen.String[Gen.Char["0123456789-+:TZ/. ayMGE"], 0, 30], Gen.String[Gen.Char["dMyHhmszK/-:.%'\\"], 0, 12]).Sample((text, format) => { _ = PublicationTime.TryParse(text, format, out _); }, iter: 20_000);
    }
}
