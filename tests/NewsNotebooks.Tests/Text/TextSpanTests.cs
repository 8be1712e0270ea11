using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Text;

public sealed class TextSpanTests
{
    public sealed class TheContainsMethod
    {
        [Theory]
        [InlineData(3, true)]
        [InlineData(6, true)]
        [InlineData(2, false)]
        [InlineData(7, false)]
        public void Should_Count_The_Start_And_Not_The_End(int offset, bool expected) => Assert.Equal(expected, new TextSpan(3, 7).Contains(offset));

        [Fact]
        public void Should_Hold_For_A_Span_Within_And_For_Itself()
        {
            Assert.True(new TextSpan(3, 7).Contains(new TextSpan(4, 6)));
            Assert.True(new TextSpan(3, 7).Contains(new TextSpan(3, 7)));
            Assert.False(new TextSpan(3, 7).Contains(new TextSpan(6, 8)));
        }
    }

    public sealed class TheOverlapsMethod
    {
        [Fact]
        public void Should_Not_Hold_When_Spans_Only_Touch()
        {
            Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 5)));
            Assert.True(new TextSpan(0, 4).Overlaps(new TextSpan(3, 5)));
        }
    }

    public sealed class TheTrimMethod
    {
        [Fact]
        public void Should_Leave_White_Space_At_Both_Ends_Out()
        {
            const string text = "  a b\t\n";
            Assert.Equal(new TextSpan(2, 5), new TextSpan(0, text.Length).Trim(text));
            Assert.Equal("a b", new TextSpan(2, 5).In(text));
        }

        [Fact]
        public void Should_Be_Empty_When_There_Is_Nothing_Else() => Assert.Equal(0, new TextSpan(0, 3).Trim(" \t ").Length);
    }
}
