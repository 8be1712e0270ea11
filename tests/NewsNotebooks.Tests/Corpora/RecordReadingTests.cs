using System.Text;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Corpora;

/// <summary>JSON Lines and CSV.</summary>
public sealed class RecordReadingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Corpus Load(CorpusOptions? options = null) => Corpus.Load(_folder.Path, options);

    private string[] Problems(CorpusOptions? options = null) => [.. Load(options).Problems.Select(problem => problem.ToString())];

    public sealed class JsonLines : IDisposable
    {
        private readonly RecordReadingTests _outer = new();

        public void Dispose() => _outer.Dispose();

        [Fact]
        public void Should_Read_Known_Fields_Under_Their_Other_Names()
        {
            _outer._folder.Write("a.jsonl", """
                {"doc_id": "x1", "body": "Text one.", "dct": "2024-05-06", "source": "Gull", "tokens": [1, 2], "rank": 3}
                {"ID": "x2", "Text": "Text two.", "date": "2024-05-07", "meta": {"a": 1}}

                {"text": "Text three."}
                """);
            var corpus = _outer.Load();
            Assert.Equal(["x1", "x2", "a.jsonl:4"], corpus.Select(article => article.Id));
            Assert.Equal("Gull", corpus[0].Outlet);
            Assert.Equal(new DateOnly(2024, 5, 7), corpus[1].Published!.Value.Day);
            Assert.Equal("3", corpus[0].Metadata["rank"]);
            Assert.Empty(corpus.Problems);
        }

        [Fact]
        public void Should_Lose_Broken_Lines_Only()
        {
            _outer._folder.Write("a.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Tw\n[1]\n{\"title\": \"No text\", \"n\": 1}\n{\"text\": \"\\ud800\"}\n{\"text\": \"Last.\"}");
            Assert.Equal(["One.", "Last."], _outer.Load().Select(article => article.Text));
            Assert.Equal(
                [
                    "a.jsonl:2: broken JSON at byte 12; expected one JSON object a line; mend or remove the line",
                    "a.jsonl:3: a JSON array; expected one object a line",
                    "a.jsonl:4: no text (fields with a value: title, n); expected 'text' or 'body'; name the field with --map text=NAME",
                    "a.jsonl:5: text that is not valid Unicode; expected UTF-8; mend the line, or name the encoding with --encoding",
                ],
                _outer.Problems());
        }

        [Theory]
        [InlineData("\"text\"", "a JSON string; expected one object a line")]
        [InlineData("null", "a JSON null; expected one object a line")]
        [InlineData("[1, 2", "broken JSON at byte 5; expected one JSON object a line; mend or remove the line")]
        [InlineData("{\"text\": \"A.\"} {}", "broken JSON at byte 15; expected one JSON object a line; mend or remove the line")]
        [InlineData("{\"text\": \"\\ud800\", \"n\": }", "broken JSON at byte 24; expected one JSON object a line; mend or remove the line")]
        public void Should_Say_What_Is_Wrong_With_A_Line(string line, string problem)
        {
            _outer._folder.Write("a.jsonl", line + "\n");
            Assert.Equal(["a.jsonl:1: " + problem], _outer.Problems());
        }

        [Fact]
        public void Should_Lose_Lines_In_Another_Encoding_Only()
        {
            _outer._folder.Write("a.jsonl", [.. Encoding.Latin1.GetBytes("{\"text\": \"Sølvig\"}\n"), .. "{\"text\": \"Sølvig\"}\n"u8]);
            Assert.Equal("Sølvig", Assert.Single(_outer.Load()).Text);
            Assert.StartsWith("a.jsonl:1: ", Assert.Single(_outer.Problems()), StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Leave_A_Second_Article_With_The_Same_Id_Out()
        {
            _outer._folder.Write("a.jsonl", "{\"id\": \"x\", \"text\": \"One.\"}\n{\"id\": \"x\", \"text\": \"Two.\"}\n");
            Assert.Equal("One.", Assert.Single(_outer.Load()).Text);
            Assert.Equal(["a.jsonl: a second article with the id 'x'; expected each id once; the first is kept"], _outer.Problems());
        }

        [Fact]
        public void Should_Say_So_When_The_File_Is_Empty()
        {
            _outer._folder.Write("a.ndjson", "\n \n");
            Assert.Equal(["a.ndjson: an empty file; expected one JSON object a line"], _outer.Problems());
        }
    }

    public sealed class Csv : IDisposable
    {
        private readonly RecordReadingTests _outer = new();

        public void Dispose() => _outer.Dispose();

        [Theory]
        [InlineData(',', null)]
        [InlineData(';', "a.csv:1: columns separated by ';'; read so")]
        [InlineData('\t', "a.csv:1: columns separated by tab; read so")]
        public void Should_Tell_The_Separator_And_Report_It(char separator, string? note)
        {
            _outer._folder.Write("a.csv", $"id{separator}text\r\nx1{separator}\"Two, lines;\r\nand a \"\"mark\"\"\"\r\nx2{separator}Plain\r\n");
            Assert.Equal(["Two, lines;\r\nand a \"mark\"", "Plain"], _outer.Load().Select(article => article.Text));
            Assert.Equal(note is null ? [] : [note], _outer.Problems());
        }

        [Fact]
        public void Should_Number_Rows_By_Line_Where_There_Is_No_Id()
        {
            _outer._folder.Write("a.csv", "text,title\n\"One\nmore\",A\nTwo,B\n");
            Assert.Equal(["a.csv:2", "a.csv:4"], _outer.Load().Select(article => article.Id));
        }

        [Fact]
        public void Should_Read_Other_Names_When_They_Are_Mapped()
        {
            _outer._folder.Write("a.csv", "headline;content;publish_date\nBerth moves;It moved.;06/05/2024\n");
            var options = new CorpusOptions { DateFormat = "dd/MM/yyyy", FieldNames = new Dictionary<string, string> { ["title"] = "headline", ["text"] = "content", ["published"] = "publish_date" } };
            var article = Assert.Single(_outer.Load(options));
            Assert.Equal(("Berth moves", "It moved.", "2024-05-06"), (article.Title, article.Text, article.Published.ToString()));
        }

        [Fact]
        public void Should_Be_One_Problem_That_Lists_The_Columns_When_The_Text_Is_Missing()
        {
            _outer._folder.Write("a.csv", "headline,content\nA,B\nC,D\n");
            Assert.Equal(["a.csv:1: no column for text: 'text' or 'body'; the columns are 'headline', 'content'; name them with --map, for instance --map text=COLUMN"], _outer.Problems());
        }

        [Fact]
        public void Should_Lose_Bad_Rows_Only()
        {
            _outer._folder.Write("a.csv", [.. "id,text\nx1,One\nx2,Two,three\nx3,\nx4,S"u8, 0xF8, .. "lvig\nx5,Last\n"u8]);
            Assert.Equal(["x1", "x5"], _outer.Load().Select(article => article.Id));
            Assert.Equal(
                [
                    "a.csv:3: 3 columns; expected 2 columns, quoted by RFC 4180 (\"…\", a mark inside doubled); mend or remove the row",
                    "a.csv:4: a row without a text; expected an article",
                    "a.csv:5: bytes that are not UTF-8; expected UTF-8; convert the file, or name its encoding with --encoding (often windows-1252)",
                ],
                _outer.Problems());
        }

        [Fact]
        public void Should_Say_So_When_The_File_Is_Empty()
        {
            _outer._folder.Write("a.csv", "");
            Assert.Equal(["a.csv: an empty file; expected a header line and one row an article"], _outer.Problems());
        }

        [Fact]
        public void Should_Read_Back_The_Table_That_A_Corpus_Gives()
        {
            var corpus = new Corpus([new("x,1", "A \"text\";\r\nwith = signs") { Title = "=1+1", Published = new(new DateTime(2024, 5, 6, 18, 30, 0), PublicationPrecision.Minute, TimeSpan.FromHours(10)) }]);
            var path = Path.Combine(_outer._folder.Path, "a.csv");
            using (var writer = new CsvHelper.CsvWriter(new StreamWriter(path), System.Globalization.CultureInfo.InvariantCulture))
            {
                string[] names = ["doc_id", "title", "published", "published_precision", "published_offset", "text"];
                foreach (var name in names) writer.WriteField(name);
                writer.NextRecord();
                foreach (var field in (string[])["x,1", "=1+1", "2024-05-06T18:30", "minute", "+10:00", corpus[0].Text]) writer.WriteField(field);
            }
            var back = Assert.Single(_outer.Load());
            Assert.Equal(ArticleRow.Of(corpus[0]), ArticleRow.Of(back));
        }
    }
}
