using Microsoft.ML;
using Microsoft.ML.Data;
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
            Assert.Equal(["dock", "ferry"], DocumentTermMatrix.Of(Articles, limits: new FrequencyLimits { MinDocuments = 2 }).Terms);
            Assert.Equal(["and", "gulls", "the"], DocumentTermMatrix.Of(Articles, limits: new FrequencyLimits { MaxDocumentShare = 0.5 }).Terms);
            Assert.Equal(["ferry"], DocumentTermMatrix.Of(Articles, limits: new FrequencyLimits { MinCount = 3 }).Terms);
            Assert.Throws<ArgumentOutOfRangeException>(() => new FrequencyLimits { MaxDocumentShare = 2 });
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
        public void Should_Equal_Scikit_Learns_Stored_Figures(string docId, string term, double expected) =>
            Assert.Equal(expected, Cell(DocumentTermMatrix.Of(Articles), docId, term, TermWeight.TfIdfSmoothL2), 1e-12);
    }

    public sealed class TheNamedWeights
    {
        [Theory]
        [InlineData(TermWeight.TfIdfSmooth, "norm=None")]
        [InlineData(TermWeight.TfIdfSmoothL2, "")]
        [InlineData(TermWeight.TfIdfPlainL2, "smooth_idf=False")]
        [InlineData(TermWeight.LogTfIdfSmoothL2, "sublinear_tf=True")]
        public void Should_Equal_Scikit_Learn_On_The_Sample_Corpus(TermWeight weight, string arguments)
        {
            var articles = SampleCorpus.Articles.Take(10).ToList();
            var theirs = DebianPython.Run("sklearn", $"""
                import json
                from sklearn.feature_extraction.text import TfidfVectorizer
                matrix = TfidfVectorizer({arguments}).fit_transform(json.loads({System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Serialize(articles.Select(article => article.Text)))}))
                matrix.sort_indices()
                print("\n".join(repr(float(value)) for value in matrix.data))
                """).Select(line => double.Parse(line, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            var ours = DocumentTermMatrix.Of(articles, TokenizerOptions.Default with { Pattern = TokenPattern.Sklearn }).Cells(weight).ToList();
            Assert.Equal(theirs.Count, ours.Count);
            Assert.All(ours.Zip(theirs), pair => Assert.Equal(pair.Second, pair.First.Weight, 1e-9));
        }
    }

    public sealed class TheToDataViewMethod
    {
        [Fact]
        public void Should_Have_A_Sparse_Vector_An_Article_And_The_Terms_As_Names()
        {
            var view = DocumentTermMatrix.Of(Articles).ToDataView(TermWeight.Boolean);
            Assert.Equal(["a", "b", "c"], view.GetColumn<string>("DocId"));
            var first = view.GetColumn<VBuffer<float>>("Features").First();
            Assert.Equal((false, 5), (first.IsDense, first.Length));
            Assert.Equal([0f, 1, 1, 0, 0], first.DenseValues());
            Assert.Equal([2, 4, 1], view.GetColumn<VBuffer<float>>("Features").Select(row => row.GetValues().Length));
            var names = default(VBuffer<ReadOnlyMemory<char>>);
            view.Schema["Features"].GetSlotNames(ref names);
            Assert.Equal(["and", "dock", "ferry", "gulls", "the"], names.DenseValues().Select(name => name.ToString()));
        }

        [Fact]
        public void Should_Be_What_A_Trainer_Takes()
        {
            var context = new MLContext(1);
            var view = DocumentTermMatrix.Of(Articles).ToDataView(TermWeight.TfIdfSmoothL2);
            var model = context.Clustering.Trainers.KMeans("Features", numberOfClusters: 2).Fit(view);
            Assert.Equal(3, model.Transform(view).GetColumn<uint>("PredictedLabel").Count());
        }

        [Fact]
        public void Should_Refuse_A_Matrix_Without_Terms() =>
            Assert.Contains("no terms", Assert.Throws<InvalidOperationException>(() => DocumentTermMatrix.Of([]).ToDataView()).Message, StringComparison.Ordinal);
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
