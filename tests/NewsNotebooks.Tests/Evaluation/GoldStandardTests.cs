using NewsNotebooks.Evaluation;

namespace NewsNotebooks.Tests.Evaluation;

public sealed class GoldStandardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Should_Read_What_The_Commands_Write()
    {
        _folder.Write("quotes.jsonl", """{"doc_id": "a", "quotes": [{"start": 1, "end": 5, "type": "mixed", "text": "gull", "quoted": [[2, 4]], "attribution": 1, "cue": "said", "cue_start": 6, "cue_end": 10, "mention": null, "speaker_start": null, "speaker_end": null, "speaker": null}]}""");
        _folder.Write("kept-apart.txt", "a\n\n");
        var gold = GoldStandard.Load(_folder.Path);

        var quotation = Assert.Single(gold.Quotations!["a"]);
        Assert.Equal(("1-5", "mixed", "2-4", null, null), ($"{quotation.Span.Start}-{quotation.Span.End}", quotation.Type, $"{quotation.Quoted[0].Start}-{quotation.Quoted[0].End}", quotation.Mention, quotation.Speaker));
        Assert.Null(gold.Timexes);
        Assert.Equal(["a"], gold.KeptApart);
    }

    [Theory]
    [InlineData("{\"doc_id\": \"a\"", "timexes.jsonl:1: no annotation (")]
    [InlineData("{\"doc_id\": \"a\", \"quotes\": []}", "timexes.jsonl:1: no annotation (")]
    [InlineData("{\"doc_id\": \"a\", \"timexes\": []}\n{\"doc_id\": \"a\", \"timexes\": []}", "timexes.jsonl:2: a second line for the article 'a'; expected one an article.")]
    public void Should_Name_File_And_Line_When_A_Line_Is_No_Annotation(string text, string message)
    {
        _folder.Write("timexes.jsonl", text);
        Assert.Contains(message, Assert.Throws<FormatException>(() => GoldStandard.Load(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Should_Say_So_When_There_Is_Nothing()
    {
        Assert.EndsWith("holds neither quotes.jsonl nor timexes.jsonl.", Assert.Throws<FileNotFoundException>(() => GoldStandard.Load(_folder.Path)).Message, StringComparison.Ordinal);
        Assert.Contains("there is no folder", Assert.Throws<DirectoryNotFoundException>(() => GoldStandard.Load(Path.Combine(_folder.Path, "none"))).Message, StringComparison.Ordinal);
    }
}
