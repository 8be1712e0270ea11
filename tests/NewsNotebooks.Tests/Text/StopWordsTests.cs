using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Text;

public sealed class StopWordsTests
{
    public sealed class TheEnglishList
    {
        [Theory]
        [InlineData("the")]
        [InlineData("don't")]
        [InlineData("said")]
        public void Should_Hold_Function_Words(string word) => Assert.True(StopWords.English.Contains(word));

        [Theory]
        [InlineData("harbour")]
        [InlineData("The")]
        public void Should_Not_Hold_Other_Words_Nor_Capitals(string word) => Assert.False(StopWords.English.Contains(word));
    }

    public sealed class TheNamedLists
    {
        [Theory]
        [InlineData("none", 0, "the", false)]
        [InlineData("en-short", 99, "the", true)]
        [InlineData("en-short", 99, "said", false)]
        [InlineData("en", 296, "said", true)]
        [InlineData("en", 296, "spokesman", false)]
        [InlineData("en-news", 468, "spokesman", true)]
        public void Should_Grow_From_Short_To_News(string name, int words, string word, bool contains)
        {
            Assert.Equal(words, StopWords.Named(name)!.Words.Count);
            Assert.Equal(contains, StopWords.Named(name)!.Contains(word));
        }

        [Fact]
        public void Should_Hold_The_Shorter_Ones()
        {
            Assert.Empty(StopWords.EnglishShort.Words.Except(StopWords.English.Words));
            Assert.Empty(StopWords.English.Words.Except(StopWords.EnglishNews.Words));
        }

        [Fact]
        public void Should_Be_No_Others() => Assert.Null(StopWords.Named("klingon"));
    }

    public sealed class TheWithoutMethod
    {
        [Fact]
        public void Should_Take_Words_Away()
        {
            Assert.False(StopWords.English.Without("Against").Contains("against"));
            Assert.True(StopWords.English.Contains("against"));
        }
    }

    public sealed class TheWithMethod
    {
        [Fact]
        public void Should_Add_Words_In_Lower_Case_And_Leave_The_List_As_It_Was()
        {
            var more = StopWords.None.With("Ferry", "dock’s");
            Assert.True(more.Contains("ferry"));
            Assert.True(more.Contains("dock's"));
            Assert.Empty(StopWords.None.Words);
        }
    }

    public sealed class TheFromFileMethod
    {
        [Fact]
        public void Should_Pass_Over_Empty_Lines_And_Comments()
        {
            using var folder = new TemporaryFolder();
            var list = StopWords.FromFile(folder.Write("words.txt", "# ours\nFerry\n\n  dock \n"));
            Assert.Equal(["dock", "ferry"], list.Words.Order());
        }
    }
}
