using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;
using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Terms;

public sealed class DocumentTermMatrixTests
{
    private static readonly Article[] Articles = [new("a", "Ferry, ferry, dock."), new("b", "The dock and the ferry."), new("c", "Gulls.")];

    private static double Cell(DocumentTermMatrix matrix, string docId, string term, TermWeight weight) =>
        matrix.Cells(weight).SingleOrDefault(cell => cell.DocId == docId && cell.Term == term)?.Weight ?? 0;

    public sealed class TheOfMethod
    {
        [Fact]
        public void Should_Have_A_Row_An_Article_And_A_Column_A_Term()
        {
            var matrix = DocumentTermMatrix.Of(Articles);
            Assert.Equal(["a", "b", "c"], matrix.DocIds);
            Assert.Equal(["and", "dock", "ferry", "gulls", "the"], matrix.Terms);
            Assert.Equal([(1, 1.0), (2, 2.0)], matrix.Row(0));
            Assert.Equal((7, 2), (matrix.NonZero, matrix.DocumentFrequency(2)));
        }

        [Fact]
        public void Should_Have_No_Columns_For_What_Is_Too_Rare_Or_Too_Common()
        {
            Assert.Equal(["dock", "ferry"], DocumentTermMatrix.Of(Articles, minDocuments: 2).Terms);
            Assert.Equal(["and", "gulls", "the"], DocumentTermMatrix.Of(Articles, maxDocumentShare: 0.5).Terms);
            Assert.Throws<ArgumentOutOfRangeException>(() => DocumentTermMatrix.Of(Articles, maxDocumentShare: 2));
        }

        [Fact]
        public void Should_Keep_Rows_Without_Cells_When_Every_Word_Is_A_Stop_Word()
        {
            var matrix = DocumentTermMatrix.Of([new Article("a", "the and")], TokenizerOptions.Default with { StopWords = StopWords.English });
            Assert.Equal((1, 0, 0), (matrix.DocIds.Count, matrix.Terms.Count, matrix.NonZero));
            Assert.Empty(matrix.Row(0, TermWeight.TfIdfSmoothL2));
        }

        [Fact]
        public void Should_Be_Empty_When_There_Are_No_Articles() => Assert.Empty(DocumentTermMatrix.Of([]).Cells());

        [Fact]
        public void Should_End_When_It_Is_Cancelled() =>
            Assert.Throws<OperationCanceledException>(() => DocumentTermMatrix.Of(Articles, cancellation: new CancellationToken(canceled: true)));
    }

    public sealed class TheCellsMethod
    {
        [Theory]
        [InlineData(TermWeight.Count, 2)]
        [InlineData(TermWeight.Boolean, 1)]
        [InlineData(TermWeight.PerThousand, 2000.0 / 3)]
        [InlineData(TermWeight.Log, 1.6931471805599454)]
        [InlineData(TermWeight.TfIdf, 0.8109302162163288)]
        public void Should_Weigh_As_Asked(TermWeight weight, double expected) => Assert.Equal(expected, Cell(DocumentTermMatrix.Of(Articles), "a", "ferry", weight), 1e-12);

        /// <summary>Figures of scikit-learn 1.2.1: TfidfVectorizer() on the three texts.</summary>
        [Theory]
        [InlineData("a", "ferry", 0.8944271909999159)]
        [InlineData("a", "dock", 0.4472135954999579)]
        [InlineData("b", "the", 0.8060324216071015)]
        [InlineData("b", "and", 0.40301621080355077)]
        [InlineData("b", "dock", 0.3065042162415877)]
        [InlineData("c", "gulls", 1.0)]
        public void Should_Equal_Scikit_Learn(string docId, string term, double expected) =>
            Assert.Equal(expected, Cell(DocumentTermMatrix.Of(Articles), docId, term, TermWeight.TfIdfSmoothL2), 1e-12);
    }

    public sealed class TheToDataFrameMethod
    {
        [Fact]
        public void Should_Name_The_Weight()
        {
            var frame = DocumentTermMatrix.Of(Articles).ToDataFrame(TermWeight.TfIdfSmoothL2);
            Assert.Equal(["doc_id", "term", "weight", "weight_name"], frame.Columns.Select(column => column.Name));
            Assert.Equal((7L, "tf_idf_smooth_l2"), (frame.Rows.Count, frame["weight_name"][0]));
        }
    }
}
