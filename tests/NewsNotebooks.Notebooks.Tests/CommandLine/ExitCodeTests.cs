using System.Diagnostics;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

public sealed class ExitCodeTests : IDisposable
{
    private readonly Newsnb _newsnb = new();

    public void Dispose() => _newsnb.Dispose();

    [Fact]
    public void Should_Be_0_When_Something_Was_Read_Whatever_The_Problems()
    {
        _newsnb.Write("in/a.txt", "The ferry left.");
        _newsnb.Write("in/b.txt", "");
        var outcome = _newsnb.Run("terms", "in", "--format", "csv");
        Assert.Equal((0, "left out: b.txt: an empty file; expected an article; remove the file or fill it\n"), (outcome.ExitCode, outcome.Error));
    }

    [Theory]
    [InlineData("corpus")]
    [InlineData("terms")]
    [InlineData("quotes")]
    [InlineData("timexes")]
    [InlineData("timeline")]
    public void Should_Be_1_When_No_Article_Could_Be_Read(string verb)
    {
        var outcome = _newsnb.Run(verb, "none.txt");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("left out: none.txt: no such file or folder; check the path", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Should_Leave_No_File_When_No_Article_Could_Be_Read()
    {
        Assert.Equal(1, _newsnb.Run("quotes", "none.txt", "-o", "out.jsonl").ExitCode);
        Assert.Empty(Directory.GetFiles(_newsnb.Folder));
    }

    [Theory]
    [InlineData("error: --published '04/05/2019' is no date; expected ISO 8601 such as 2019-04-26 or 2019-04-26T18:30+10:00.", "timexes", "a.txt", "--published", "04/05/2019")]
    [InlineData("error: --published-from 'May' is no day; expected one such as 2019-04-26.", "timexes", "a.txt", "--published-from", "May")]
    [InlineData("error: --date-format 'H' is no .NET date format; expected one such as dd/MM/yyyy or d.M.yyyy HH:mm.", "timexes", "a.txt", "--date-format", "H")]
    [InlineData("error: --map 'title' has no '='; expected FIELD=NAME, such as title=headline.", "corpus", "a.txt", "--map", "title")]
    [InlineData("error: --map: No field is called 'headline': the fields are id, text, title, published, outlet, byline, url, language, dateline, agency.", "corpus", "a.txt", "--map", "headline=title")]
    [InlineData("error: --encoding 'klingon' is not known; expected a name such as windows-1252, iso-8859-15 or utf-16.", "corpus", "a.txt", "--encoding", "klingon")]
    [InlineData("error: -o 'out.xlsx' ends in '.xlsx'; expected .jsonl, .csv or .parquet.", "terms", "a.txt", "-o", "out.xlsx")]
    [InlineData("error: --format 'xml' is not known; expected jsonl, csv or table.", "terms", "a.txt", "--format", "xml")]
    [InlineData("error: --tokenizer 'spacy' is not known; expected unicode or sklearn.", "terms", "a.txt", "--tokenizer", "spacy")]
    [InlineData("error: --stop-words 'none.txt' is no file; expected none, en, en-short, en-news or a file with one word a line.", "terms", "a.txt", "--stop-words", "none.txt")]
    [InlineData("error: --mode 'novel' is not known; expected news or narrative.", "timeline", "a.txt", "--mode", "novel")]
    [InlineData("error: --threads 0: expected 1 or more.", "quotes", "a.txt", "--threads", "0")]
    [InlineData("error: --entries 0: expected 1 or more.", "timeline", "a.txt", "--entries", "0")]
    public void Should_Be_2_When_The_Usage_Is_Wrong(string message, params string[] arguments)
    {
        _newsnb.Write("a.txt", "The ferry left.");
        var outcome = _newsnb.Run(arguments);
        Assert.Equal((2, message + "\n", ""), (outcome.ExitCode, outcome.Error, outcome.Output));
        Assert.Single(Directory.GetFiles(_newsnb.Folder));
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("quotes")]
    [InlineData("quotes", "a.txt", "--frobnicate")]
    public void Should_Be_2_And_Point_To_Help_When_The_Command_Line_Cannot_Be_Read(params string[] arguments)
    {
        var outcome = _newsnb.Run(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("error: ", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("--help' shows examples.\n", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("quotes", "--help")]
    [InlineData("timeline", "--help")]
    public void Should_Be_0_And_Show_Examples_When_Help_Is_Asked_For(params string[] arguments)
    {
        var outcome = _newsnb.Run(arguments);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Examples:", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.csv")]
    [InlineData("out.parquet")]
    public async Task Should_Be_130_And_Leave_No_Half_File_When_It_Is_Interrupted(string file)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SIGINT cannot be sent to one process on Windows.");
        _newsnb.Write("in.jsonl", string.Concat(Enumerable.Range(0, 20_000).Select(i => $$"""{"text": "Arno Tell left on Monday. {{string.Concat(Enumerable.Repeat("“It moved,” he said. ", 60))}}"}""" + "\n")));
        _newsnb.Write(file, "old");
        using var process = _newsnb.Start("quotes", "in.jsonl", "-o", file);
        while (Directory.GetFiles(_newsnb.Folder, "*.tmp").Length == 0 && !process.HasExited) await Task.Delay(5);
        using (var kill = Process.Start("sh", ["-c", $"kill -INT {process.Id}"])) await kill.WaitForExitAsync();
        var outcome = Newsnb.End(process);
        Assert.Equal((130, "Cancelled; nothing was written.\n"), (outcome.ExitCode, outcome.Error));
        Assert.Equal("old"u8, _newsnb.Read(file));
        Assert.Equal(["in.jsonl", file], Directory.GetFiles(_newsnb.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Should_Be_130_When_It_Is_Interrupted_Amid_One_Article()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SIGINT cannot be sent to one process on Windows.");
        _newsnb.Write("long.txt", string.Concat(Enumerable.Repeat("“It moved on Monday,” he said on 3 May 2024, two days after the ferry left.\n\n", 300_000)));
        using var process = _newsnb.Start("timexes", "long.txt", "-o", "out.jsonl");
        while (Directory.GetFiles(_newsnb.Folder, "*.tmp").Length == 0 && !process.HasExited) await Task.Delay(5);
        await Task.Delay(300);
        using (var kill = Process.Start("sh", ["-c", $"kill -TERM {process.Id}"])) await kill.WaitForExitAsync();
        var outcome = Newsnb.End(process);
        Assert.Equal((130, "Cancelled; nothing was written.\n"), (outcome.ExitCode, outcome.Error));
        Assert.Equal(["long.txt"], Directory.GetFiles(_newsnb.Folder).Select(Path.GetFileName));
    }
}
