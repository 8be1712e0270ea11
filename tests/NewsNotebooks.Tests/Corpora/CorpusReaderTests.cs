using System.Text;
using CsCheck;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Corpora;

public sealed class CorpusReaderTests
{
    public sealed class TheConstructor
    {
        [Fact]
        public void Should_Throw_When_A_Field_Is_Mapped_That_Is_None_Of_Ours()
        {
            var error = Assert.Throws<ArgumentException>(() => new CorpusReader(new() { FieldNames = new Dictionary<string, string> { ["headline"] = "title" } }));
            Assert.Equal("No field is called 'headline': the fields are id, text, title, published, outlet, byline, url, language, dateline, agency. (Parameter 'options')", error.Message);
        }
    }

    public sealed class TheReadMethod
    {
        [Fact]
        public void Should_Report_What_Is_Not_There_And_What_It_Cannot_Read()
        {
            using var folder = new TemporaryFolder();
            var picture = folder.Write("a.png", "x");
            var reader = new CorpusReader();
            Assert.Empty(reader.Read([picture, Path.Combine(folder.Path, "none")]));
            Assert.Equal("a.png: a file that ends in '.png'; expected .txt, .md, .jsonl, .ndjson, .csv or a folder", reader.Problems[0].ToString());
            Assert.Equal("no such file or folder", reader.Problems[1].Found);
        }

        [Fact]
        public void Should_Give_Articles_In_Order_Of_Inputs_And_Names()
        {
            using var folder = new TemporaryFolder();
            foreach (var name in (string[])["b.txt", "a.txt", "A/z.txt", "a-1.txt"]) folder.Write(name, "Text of " + name);
            var reader = new CorpusReader();
            Assert.Equal(["A/z", "a-1", "a", "b"], reader.Read([folder.Path]).Select(article => article.Id));
        }

        [Fact]
        public void Should_Count_What_The_Filter_Does_Not_Keep()
        {
            using var folder = new TemporaryFolder();
            folder.Write("a.txt", "The ferry left.");
            folder.Write("b.txt", "The gull stayed.");
            var reader = new CorpusReader(new() { Filter = new() { Word = "gull" } });
            Assert.Equal("b", Assert.Single(reader.Read([folder.Path])).Id);
            Assert.Equal(1, reader.ArticlesFilteredOut);
        }

        [Fact]
        public void Should_End_When_It_Is_Cancelled()
        {
            using var folder = new TemporaryFolder();
            folder.Write("a.txt", "The ferry left.");
            Assert.Throws<OperationCanceledException>(() => new CorpusReader().Read([folder.Path], new CancellationToken(canceled: true)).Count());
        }

        [Theory]
        [InlineData(".txt")]
        [InlineData(".jsonl")]
        [InlineData(".csv")]
        public void Should_Never_Throw_On_Any_Bytes(string ending)
        {
            using var folder = new TemporaryFolder();
            var path = folder.Write("a" + ending, "");
            byte[][] known =
            [
                .. new[] { "text", "id,text\n", "{\"text\": \"", "\"}\n", "---\n", "\"", "\n", ",", ";", ": ", "\\ud800", "published: 2" }.Select(Encoding.UTF8.GetBytes),
                [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0], [0xF8],
            ];
            var pieces = Gen.Int[0, known.Length - 1].Select(i => known[i]);
            var bytes = Gen.OneOf(pieces, Gen.Byte.Array[0, 12]).Array[0, 14];
            bytes.Sample(parts =>
            {
                File.WriteAllBytes(path, [.. parts.SelectMany(part => part)]);
                var reader = new CorpusReader();
                var articles = reader.Read([folder.Path]).ToList();
                foreach (var article in articles) Assert.False(string.IsNullOrWhiteSpace(article.Text));
                Assert.True(articles.Count > 0 || reader.Problems.Count > 0 || parts.All(part => part.Length == 0) || ending == ".csv");
            }, iter: 3000, threads: 1);
        }
    }
}
