using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Corpora;

public sealed class CorpusTests
{
    private static readonly Corpus Four = new(
    [
        new("a", "The ferry left.") { Outlet = "Harbour Post", Published = new(new DateOnly(2024, 3, 1)) },
        new("b", "Ferrying is dull; a ferryman said so.") { Outlet = "Gull", Published = new(new DateTime(2024, 3, 31, 23, 59, 0), PublicationPrecision.Minute, TimeSpan.FromHours(-9)) },
        new("c", "FERRY, they wrote.") { Outlet = "harbour post", Published = new(new DateOnly(2024, 4, 1)) },
        new("d", "The ferry, undated."),
    ]);

    private static IEnumerable<string> Ids(Corpus corpus) => corpus.Select(article => article.Id);

    public sealed class TheConstructor
    {
        [Fact]
        public void Should_Throw_When_An_Id_Comes_Twice()
        {
            var error = Assert.Throws<ArgumentException>(() => new Corpus([new("a", "x"), new("a", "y")]));
            Assert.Equal("Two articles have the id 'a'; expected each id once. (Parameter 'articles')", error.Message);
        }
    }

    public sealed class TheIndexer
    {
        [Fact]
        public void Should_Throw_When_There_Is_No_Such_Article()
        {
            Assert.Equal("b", Four["b"].Id);
            var error = Assert.Throws<KeyNotFoundException>(() => Four["z"]);
            Assert.Equal("No article has the id 'z'; the corpus has 4 articles.", error.Message);
        }
    }

    public sealed class TheFilters
    {
        [Fact]
        public void Should_Keep_An_Outlet_Whatever_Its_Case() => Assert.Equal(["a", "c"], Ids(Four.ByOutlet("HARBOUR POST")));

        [Fact]
        public void Should_Keep_Any_Of_Some_Outlets_And_All_When_None_Is_Named()
        {
            Assert.Equal(["b"], Ids(Four.Where(new ArticleFilter { Outlets = ["gull", "Tern"] })));
            Assert.Equal(["a", "b", "c"], Ids(Four.Where(new ArticleFilter { Outlets = ["gull", "Harbour Post"] })));
            Assert.Equal(["a", "b", "c", "d"], Ids(Four.Where(new ArticleFilter { Outlets = [] })));
        }

        [Fact]
        public void Should_Leave_Out_What_Another_Corpus_Holds() => Assert.Equal(["a", "d"], Ids(Four.Without(new([new("b", ""), new("c", ""), new("z", "")]))));

        [Fact]
        public void Should_Keep_Days_Inclusively_And_No_Undated_Articles() =>
            Assert.Equal(["a", "b"], Ids(Four.PublishedBetween(new(2024, 3, 1), new(2024, 3, 31))));

        [Fact]
        public void Should_Keep_A_Whole_Word_Whatever_Its_Case() => Assert.Equal(["a", "c", "d"], Ids(Four.Containing("ferry")));

        [Fact]
        public void Should_Keep_A_Phrase() => Assert.Equal(["a"], Ids(Four.Containing("ferry left")));
    }

    public sealed class ThePeriodProperty
    {
        [Fact]
        public void Should_Be_Null_When_Nothing_Is_Dated()
        {
            Assert.Equal((new DateOnly(2024, 3, 1), new DateOnly(2024, 4, 1)), Four.Period);
            Assert.Null(new Corpus([new("a", "x")]).Period);
        }
    }

    public sealed class TheToStringMethod
    {
        [Fact]
        public void Should_Say_What_Is_There_And_What_Is_Missing() => Assert.Equal("4 articles from 3 outlets, published from 2024-03-01 to 2024-04-01; 1 without a date", Four.ToString());

        [Fact]
        public void Should_Say_What_To_Check_When_There_Is_Nothing() =>
            Assert.Equal("0 articles, so that every analysis of them is empty: check the path and the filters", new Corpus([]).ToString());
    }

    public sealed class TheToDataFrameMethod
    {
        [Fact]
        public void Should_Have_The_Documented_Columns() =>
            Assert.Equal(["doc_id", "title", "outlet", "byline", "dateline", "agency", "published", "published_precision", "published_offset", "url", "language", "words", "text"],
                Four.ToDataFrame().Columns.Select(column => column.Name));

        [Fact]
        public void Should_Round_Trip()
        {
            var back = Corpus.FromDataFrame(Four.ToDataFrame());
            Assert.Equal(Four.Select(ArticleRow.Of), back.Select(ArticleRow.Of));
        }
    }
}
