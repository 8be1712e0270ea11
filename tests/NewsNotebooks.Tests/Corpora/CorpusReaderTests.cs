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

    public sealed class TheAnalyseMethod
    {
        [Fact]
        public void Should_Give_What_The_Analysis_Gives_In_Order()
        {
            using var folder = new TemporaryFolder();
            foreach (var name in (string[])["b.txt", "a.txt"]) folder.Write(name, "Text of " + name);
            Assert.Equal([("a", "A"), ("b", "B")], new CorpusReader().Analyse([folder.Path], article => article.Id.ToUpperInvariant()).Select(read => (read.Article.Id, read.Result)));
        }

        [Fact]
        public void Should_Not_Take_An_Error_Of_The_Analysis_For_One_Of_Reading()
        {
            using var folder = new TemporaryFolder();
            folder.Write("a.txt", "Text.");
            Assert.Throws<IOException>(() => new CorpusReader().Analyse<int>([folder.Path], _ => throw new IOException()).Count());
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

        /// <summary>Many blocks of lines, some of them broken, of one id twice, or not kept, in files of all kinds.</summary>
        [Fact]
        public void Should_Give_Articles_And_Problems_In_Input_Order_Whatever_The_Number_Of_Threads()
        {
            using var folder = new TemporaryFolder();
            var filler = string.Concat(Enumerable.Repeat("The gull stayed on the mole. ", 40));
            folder.Write("a.jsonl", string.Concat(Enumerable.Range(0, 3000).Select(i => i % 97 == 5 ? "{broken\n" : $$"""{"id": "a{{i - (i % 101 == 7 ? 1 : 0)}}", "text": "{{(i % 89 == 3 ? "A ferry." : filler)}}", "date": "{{(i % 83 == 2 ? "soon" : "2024-05-06")}}"}""" + "\n")));
            folder.Write("b.csv", "id,text\n" + string.Concat(Enumerable.Range(0, 900).Select(i => i % 71 == 4 ? $"b{i},x,y\n" : $"b{i},{filler}\n")));
            folder.Write("c.txt", "The ferry left.");
            folder.Write("d.txt", "");
            var expected = Outcome(1);
            Assert.Equal(["a0", "a1", "a.jsonl:3: publication date 'soon'; expected ISO 8601 such as 2019-04-26 or 2019-04-26T18:30+10:00; say how to read it with --date-format (for instance dd/MM/yyyy). The article is kept without a date",
                "a2", "a4", "a.jsonl:6: broken JSON at byte 1; expected one JSON object a line; mend or remove the line", "a6", "a.jsonl: a second article with the id 'a6'; expected each id once; the first is kept"], expected.Take(8));
            Assert.Equal("d.txt: an empty file; expected an article; remove the file or fill it", expected[^2]);
            Assert.Equal($"{Enumerable.Range(0, 3000).Count(i => i % 89 == 3 && i % 97 != 5 && i % 101 != 7) + 1} filtered out", expected[^1]);
            Assert.Equal(expected, Outcome(2));
            Assert.Equal(expected, Outcome(5));

            List<string> Outcome(int threads)
            {
                var lines = new List<string>();
                var reader = new CorpusReader(new() { Filter = new() { Word = "gull" } }) { Threads = threads, OnProblem = problem => lines.Add(problem.ToString()) };
                foreach (var article in reader.Read([folder.Path])) lines.Add(article.Id);
                lines.Add($"{reader.ArticlesFilteredOut} filtered out");
                return lines;
            }
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
