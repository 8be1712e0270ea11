using System.Text.Json;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

/// <summary>Fields, their order, and the bytes they are written in.</summary>
public sealed class OutputTests : IDisposable
{
    private const string Story = "Arno Tell, the harbour master, left on Monday.\n“The berth – ours – has moved,” Tell said. He called it “a hole”.";

    private readonly Newsnb _newsnb = new();

    public OutputTests()
    {
        _newsnb.Write("in/a.txt", Story);
        _newsnb.Write("in/b.txt", "The gulls stayed.");
        _newsnb.Write("in/north/c.txt", "Nothing was said and nothing happened.");
    }

    public void Dispose() => _newsnb.Dispose();

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private List<JsonElement> JsonLines(params string[] arguments)
    {
        var outcome = _newsnb.Run([.. arguments, "-o", "out.jsonl"]);
        Assert.Equal((0, "", ""), (outcome.ExitCode, outcome.Error, outcome.Output));
        return [.. File.ReadLines(Path.Combine(_newsnb.Folder, "out.jsonl")).Select(line => JsonElement.Parse(line))];
    }

    [Fact]
    public void Quotes_Should_Have_A_Line_An_Article_In_Input_Order()
    {
        var lines = JsonLines("quotes", "in", "--published", "2024-05-08");
        Assert.Equal(["a", "b", "north/c"], lines.Select(line => line.GetProperty("doc_id").GetString()));
        Assert.All(lines, line => Assert.Equal(["doc_id", "quotes"], Names(line)));
        Assert.Equal([2, 0, 0], lines.Select(line => line.GetProperty("quotes").GetArrayLength()));
    }

    [Fact]
    public void Quotes_Should_Have_The_Fields_Of_The_Contract()
    {
        var quote = JsonLines("quotes", "in/a.txt")[0].GetProperty("quotes")[0];
        Assert.Equal(["start", "end", "type", "text", "quoted", "attribution", "cue", "cue_start", "cue_end", "mention", "speaker_start", "speaker_end", "speaker", "confidence", "reason"], Names(quote).Take(15));
        var (start, end) = (quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32());
        Assert.Equal("The berth – ours – has moved,", Story[start..end]);
        Assert.Equal(("direct", "said", "Tell", "Arno Tell"), (quote.GetProperty("type").GetString(), quote.GetProperty("cue").GetString(), quote.GetProperty("mention").GetString(), quote.GetProperty("speaker").GetString()));
        Assert.Equal($"[[{start},{end}]]", quote.GetProperty("quoted").GetRawText());
        Assert.Equal("Tell", Story[quote.GetProperty("speaker_start").GetInt32()..quote.GetProperty("speaker_end").GetInt32()]);
    }

    [Theory]
    [InlineData("quotes", "jsonl")]
    [InlineData("quotes", "csv")]
    [InlineData("timexes", "jsonl")]
    public void Results_Should_Not_Depend_On_The_Number_Of_Threads(string verb, string format)
    {
        _newsnb.Write("many.jsonl", string.Concat(Enumerable.Range(0, 2_000).Select(i => $$"""{"id": "{{i - (i % 50 == 9 ? 1 : 0)}}", "text": "{{Story.ReplaceLineEndings(" ")}} Berth {{i}} has moved, {{string.Concat(Enumerable.Repeat("he said. It ", i * 31 % 40))}}."}""" + "\n")));
        var one = _newsnb.Run(verb, "many.jsonl", "--format", format, "--threads", "1");
        var four = _newsnb.Run(verb, "many.jsonl", "--format", format, "--threads", "4");
        Assert.Equal(0, one.ExitCode);
        if (format == "jsonl") Assert.Equal(1_960, one.Lines.Length);
        Assert.Equal(one, four);
    }

    [Fact]
    public void Timexes_Should_Have_The_Fields_Of_The_Contract()
    {
        var lines = JsonLines("timexes", "in", "--published", "2024-05-08");
        Assert.Equal([1, 0, 0], lines.Select(line => line.GetProperty("timexes").GetArrayLength()));
        Assert.Equal("""{"start":39,"end":45,"text":"Monday","type":"DATE","value":"2024-05-06","mod":null,"from":"2024-05-06","to":"2024-05-07","granularity":"day","reason":"the last such weekday"}""",
            lines[0].GetProperty("timexes")[0].GetRawText());
    }

    [Fact]
    public void Timexes_Should_Stay_Unresolved_When_There_Is_No_Date()
    {
        var timex = JsonLines("timexes", "in/a.txt")[0].GetProperty("timexes")[0];
        Assert.Equal((JsonValueKind.Null, "no publication date"), (timex.GetProperty("value").ValueKind, timex.GetProperty("reason").GetString()));
    }

    [Fact]
    public void Timeline_Should_Have_The_Fields_Of_The_Contract()
    {
        var line = JsonLines("timeline", "in", "--published", "2024-05-08")[0];
        Assert.Equal(["date", "granularity", "from", "to", "doc_id", "start", "end", "sentence", "basis"], Names(line).Take(9));
        Assert.Equal(("2024-05-06", "text", "Arno Tell, the harbour master, left on Monday."), (line.GetProperty("date").GetString(), line.GetProperty("basis").GetString(), line.GetProperty("sentence").GetString()));
    }

    [Fact]
    public void Timeline_Should_Give_The_Days_Asked_For()
    {
        _newsnb.Write("days.jsonl", """
            {"id": "x", "source": "Gull", "date": "2024-05-08T10:30", "text": "It leaked on Monday. It had opened on 1 March 2024, in 2024."}
            {"id": "y", "source": "Tern", "date": "2024-05-07", "text": "It leaked on Monday."}
            """);
        var lines = JsonLines("timeline", "days.jsonl", "--entries", "1");
        var day = Assert.Single(lines);
        Assert.Equal("2024-05-06 y 2 2 2024-05-07", string.Join(' ', new[] { "date", "doc_id", "articles", "outlets", "first_report" }.Select(name => day.GetProperty(name).ToString())));
        Assert.Equal(["2024", "2024-03-01"], JsonLines("timeline", "days.jsonl", "--from", "2024-01-01", "--to", "2024-05-05").Select(row => row.GetProperty("date").GetString()));
    }

    [Fact]
    public void Terms_Should_Be_Sorted_By_Count_Then_By_Term() =>
        Assert.Equal("term,count,documents\nand,1,1\nhappened,1,1\n", string.Concat(_newsnb.Run("terms", "in/north/c.txt", "--format", "csv", "--stop-words", "none").Lines
            .Where(line => !line.StartsWith("nothing") && !line.StartsWith("said") && !line.StartsWith("was")).Select(line => line + "\n")));

    [Fact]
    public void Terms_Should_Follow_Tokenizer_And_Stop_Words()
    {
        _newsnb.Write("t.txt", "The U.S. ferry, a 2nd ferry.");
        _newsnb.Write("words.txt", "ferry\n");
        Assert.Equal("term,count,documents\nferry,2,1\n2nd,1,1\na,1,1\nthe,1,1\nu.s.,1,1\n", _newsnb.Run("terms", "t.txt", "--format", "csv").Output);
        Assert.Equal("term,count,documents\nferry,2,1\n2nd,1,1\nthe,1,1\n", _newsnb.Run("terms", "t.txt", "--format", "csv", "--tokenizer", "sklearn").Output);
        Assert.Equal("""{"term":"2nd","count":1,"documents":1}""", _newsnb.Run("terms", "t.txt", "--format", "jsonl", "--stop-words", "words.txt").Lines[0]);
    }

    [Theory]
    [InlineData("quotes", "doc_id,start,end,type,text,quoted,attribution,cue,cue_start,cue_end,mention,speaker_start,speaker_end,speaker,confidence,reason")]
    [InlineData("timexes", "doc_id,start,end,text,type,value,mod,from,to,granularity,reason")]
    [InlineData("timeline", "date,granularity,from,to,doc_id,start,end,sentence,basis")]
    [InlineData("terms", "term,count,documents")]
    public void Csv_Should_Begin_With_The_Columns_And_Be_Utf8_With_Lf(string verb, string header)
    {
        Assert.Equal(0, _newsnb.Run(verb, "in", "-o", "out.csv").ExitCode);
        var bytes = _newsnb.Read("out.csv");
        Assert.StartsWith(header, System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.NotEqual(0xEF, bytes[0]);
    }

    [Fact]
    public void Csv_Should_Make_Formulas_Safe_Only_When_Asked()
    {
        _newsnb.Write("f.jsonl", """{"id": "=cmd|x", "text": "“+1 is what we said on the mole,” Arno Tell said."}""");
        Assert.Contains("\n=cmd|x,1,", _newsnb.Run("quotes", "f.jsonl", "--format", "csv").Output, StringComparison.Ordinal);
        var safe = _newsnb.Run("quotes", "f.jsonl", "--format", "csv", "--spreadsheet-safe").Output;
        Assert.DoesNotContain("\n=cmd", safe, StringComparison.Ordinal);
        Assert.DoesNotContain(",+1", safe, StringComparison.Ordinal);
        Assert.Contains("'=cmd|x", safe, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_Should_Show_Control_Characters_Of_Articles_Harmlessly()
    {
        _newsnb.Write("e.jsonl", """{"id": "e", "text": "“The berth \u001b]0;x\u0007 has moved,” Arno Tell said."}""");
        var outcome = _newsnb.Run("quotes", "e.jsonl");
        Assert.Equal(0, outcome.ExitCode);
        Assert.DoesNotContain('\u001b', outcome.Output);
        Assert.Contains("1 rows.", outcome.Output, StringComparison.Ordinal);
    }
}
