namespace NewsNotebooks.Notebooks.Tests.CommandLine;

public sealed class EvaluateTests : IDisposable
{
    private readonly Newsnb _newsnb = new();

    public EvaluateTests()
    {
        _newsnb.Write("in/a.txt", "“The berth has moved,” Arno Tell said on Monday.");
        _newsnb.Write("in/b.txt", "Nobody is annotated here.");
        _newsnb.Write("gold/quotes.jsonl", """
            {"doc_id": "a", "quotes": [{"start": 1, "end": 21, "type": "direct", "quoted": [[1, 21]], "speaker_start": 23, "speaker_end": 32, "speaker": "Arno Tell"}]}
            {"doc_id": "z", "quotes": []}

            """);
        _newsnb.Write("gold/kept-apart.txt", "a\n");
    }

    public void Dispose() => _newsnb.Dispose();

    [Fact]
    public void Should_Score_All_Articles_And_Those_Kept_Apart()
    {
        var outcome = _newsnb.Run("evaluate", "gold", "in", "--format", "csv");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("part,measure,gold,found,correct,precision,recall,f1", outcome.Lines[0]);
        Assert.Contains("all articles,\"quotations, direct\",1,1,1,1,1,1", outcome.Lines);
        Assert.Contains("kept apart,quoted stretches with speaker,1,1,1,1,1,1", outcome.Lines);
        Assert.DoesNotContain(outcome.Lines, line => line.StartsWith("the rest,", StringComparison.Ordinal));
        Assert.Equal("1 of the articles is not annotated and not scored.\n1 annotated article not in the input, such as 'z'; not scored.\n", outcome.Error);
    }

    [Fact]
    public void Should_Be_2_When_There_Is_No_Gold()
    {
        var outcome = _newsnb.Run("evaluate", "in", "in");
        Assert.Equal((2, "error: GOLD: the folder 'in' holds neither quotes.jsonl nor timexes.jsonl.\n"), (outcome.ExitCode, outcome.Error));
    }
}
