using System.Diagnostics;
using System.Text;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

public sealed class TermsTests : IDisposable
{
    private readonly Newsnb _newsnb = new();

    public TermsTests() => _newsnb.Write("in.csv", """
        id,text,source,date,desk
        a,"The ferries left. The rail strike, a rail strike!",Gull,2024-03-05,ports
        b,Ferries and 12 ferries,Tern,2024-05-06,ports
        c,A rail strike,Tern,,city
        """);

    public void Dispose() => _newsnb.Dispose();

    private string Csv(params string[] options)
    {
        var outcome = _newsnb.Run(["terms", "in.csv", "--format", "csv", .. options]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        return outcome.Output;
    }

    [Fact]
    public void Should_Count_Apart_By_Any_Column() =>
        Assert.Equal("""
            group,term,count,documents,tokens,per_thousand,tokens_before_stop_words,articles
            city,rail,1,1,2,500,3,1
            city,strike,1,1,2,500,3,1
            ports,ferries,3,2,9,333.3333333333333,13,2
            ports,rail,2,1,9,222.22222222222223,13,2
            ports,strike,2,1,9,222.22222222222223,13,2
            ports,12,1,1,9,111.11111111111111,13,2
            ports,left,1,1,9,111.11111111111111,13,2

            """, Csv("--by", "desk", "--stop-words", "en"));

    [Theory]
    [InlineData("quarter", " 2024-Q1 2024-Q2")]
    [InlineData("year", " 2024")]
    [InlineData("outlet", "Gull Tern")]
    public void Should_Count_Apart_By_Periods_And_Fields(string by, string groups) =>
        Assert.Equal(groups, string.Join(' ', Csv("--by", by).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]).Distinct()));

    [Fact]
    public void Should_Say_Which_Columns_There_Are_When_No_Article_Has_The_One_Asked_For()
    {
        var outcome = _newsnb.Run("terms", "in.csv", "--format", "csv", "--by", "section");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("--by section: no article has it; expected article, outlet, day, week, month, quarter, year, or a column of the input: desk.", Assert.Single(outcome.Problems));
    }

    [Fact]
    public void Should_Make_Stems_N_Grams_And_Phrases_And_Keep_Limits()
    {
        _newsnb.Write("phrases.txt", "rail strike\n");
        Assert.Equal("term,count,documents\nferri,3,2\nrail strike,3,2\na,2,2\n", Csv("--stem", "--phrases", "phrases.txt", "--min-documents", "2", "--max-documents", "70%"));
        Assert.Equal("term,count,documents\nrail strike,3,2\na rail,2,2\n", Csv("--ngrams", "2", "--punctuation", "break", "--min-count", "2"));
        Assert.Equal("term,count,documents\nferries,3,2\nrail,2,1\nstrike,2,1\n#,1,1\nleft,1,1\n", Csv("--numbers", "mask", "--stop-words", "en-short", "--where", "ferries", "--max-documents", "2"));
    }

    [Fact]
    public void Should_Write_The_Matrix_With_The_Weight_Named()
    {
        Assert.Equal(["doc_id,term,weight,weight_name", "a,rail,2,count", "a,strike,2,count", "c,rail,1,count", "c,strike,1,count"],
            Csv("--matrix", "count", "--min-documents", "2").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains(",a,") && !line.Contains("ferries")));
        Assert.Equal(0, _newsnb.Run("terms", "in.csv", "--matrix", "tf-idf-smooth-l2", "-o", "matrix.parquet").ExitCode);
        Assert.Equal("PAR1"u8, _newsnb.Read("matrix.parquet").AsSpan(0, 4));
    }

    [Theory]
    [InlineData("error: --ngrams '2-1' are no lengths; expected one such as 2, or two such as 1-3, of 1 to 9 words.", "--ngrams", "2-1")]
    [InlineData("error: --max-documents 'many' is no number of articles; expected one such as 100 or 50%.", "--max-documents", "many")]
    [InlineData("error: --numbers 'hide' is not known; expected keep, drop or mask.", "--numbers", "hide")]
    [InlineData("error: --punctuation 'hide' is not known; expected drop, keep or break.", "--punctuation", "hide")]
    [InlineData("error: --phrases 'none.txt' is no file; expected one with a phrase a line.", "--phrases", "none.txt")]
    [InlineData("error: --by and --matrix exclude one another; expected one of them.", "--by", "outlet", "--matrix", "count")]
    [InlineData("error: --matrix 'bm25' is not known; expected count, per-thousand, boolean, log, tf-idf, tf-idf-smooth, tf-idf-smooth-l2, tf-idf-plain-l2, log-tf-idf-smooth-l2.", "--matrix", "bm25")]
    public void Should_Say_What_Is_Wrong_With_An_Option(string message, params string[] options)
    {
        var outcome = _newsnb.Run(["terms", "in.csv", .. options]);
        Assert.Equal((2, message), (outcome.ExitCode, outcome.Error.TrimEnd()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--by", "outlet")]
    [InlineData("--matrix", "count")]
    public void Should_Write_Nothing_But_The_Header_When_There_Are_Only_Stop_Words(params string[] options)
    {
        _newsnb.Write("stop.txt", "The and of");
        var outcome = _newsnb.Run(["terms", "stop.txt", "--format", "csv", "--stop-words", "en", .. options.Where(option => option.Length > 0)]);
        Assert.Equal((0, 1), (outcome.ExitCode, outcome.Lines.Length));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("txt")]
    public void Should_Count_An_Article_Of_200_Megabytes(string ending)
    {
        const int Repetitions = 200_000_000 / 40;
        var sentence = "The ferry left the harbour at 5-1 noon, "u8.ToArray();
        using (var file = File.Create(Path.Combine(_newsnb.Folder, "long." + ending), 1 << 20))
        {
            if (ending == "jsonl") file.Write(Encoding.UTF8.GetBytes("{\"id\": \"long\", \"text\": \""));
            for (var at = 0; at < Repetitions; at++) file.Write(sentence);
            if (ending == "jsonl") file.Write(Encoding.UTF8.GetBytes("\"}\n"));
        }
        var (outcome, seconds) = RunForProcessorTime("terms", "long." + ending, "--format", "csv");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("term,count,documents\nthe,10000000,1\n5-1,5000000,1\nat,5000000,1\nferry,5000000,1\nharbour,5000000,1\nleft,5000000,1\nnoon,5000000,1\n", outcome.Output);
        Assert.InRange(seconds, 0, 10);
    }

    /// <summary>Runs to the end; seconds of processor time, which hang less on what else the machine does than those of the clock.</summary>
    private (Newsnb.Outcome Outcome, double Seconds) RunForProcessorTime(params string[] arguments)
    {
        using var process = _newsnb.Start(arguments);
        var end = Task.Run(() => Newsnb.End(process));
        var seconds = 0.0;
        while (!end.Wait(50))
        {
            try
            {
                process.Refresh();
                seconds = process.TotalProcessorTime.TotalSeconds;
            }
            catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It has just ended.
            }
        }
        return (end.Result, seconds);
    }
}
