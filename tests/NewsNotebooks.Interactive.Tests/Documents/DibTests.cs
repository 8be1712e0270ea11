using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Tests.Documents;

public sealed class DibTests : IDisposable
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Sessions.TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private NotebookDocument Load(string text)
    {
        _folder.Write("a.dib", text);
        return NotebookDocument.Load(Path.Combine(_folder.Path, "a.dib"));
    }

    private static string[] Cells(NotebookDocument document) => [.. document.Cells.Select(cell => $"{cell.Type} {cell.Language}: {cell.Source}")];

    [Fact]
    public void Should_Start_A_Cell_Only_Where_The_Line_Is_A_Languages_Name() =>
        Assert.Equal(
            ["Code csharp: var a = 1;\n#!time\n#!sql --name b\n#!sqlx", "Markdown : # Title\n\ntext", "Code sql: select 1", "Code mine: x"],
            Cells(Load("#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"csharp\"},{\"name\":\"mine\"}]}}\n\n#!csharp\n\nvar a = 1;\n#!time\n#!sql --name b\n#!sqlx\n\n#!markdown\n\n# Title\n\ntext\n\n#!sql\n\nselect 1\n\n#!mine\n\nx\n")));

    [Fact]
    public void Should_Take_What_Comes_First_For_The_Default_Language() => Assert.Equal(["Code csharp: 1 + 1", "Code csharp: 2"], Cells(Load("1 + 1\n#!csharp\n2")));

    [Theory]
    [InlineData("")]
    [InlineData("#!meta\n")]
    public void Should_Be_Empty_When_There_Is_Nothing(string text) => Assert.Empty(Load(text).Cells);

    [Fact]
    public void Should_Name_The_Line_When_The_Metadata_Is_Broken() =>
        Assert.EndsWith("a.dib, line 2: the metadata below #!meta is not JSON, expected an object. Mend or remove it.", Assert.Throws<NotebookFormatException>(() => Load("#!meta\n{\"a\":\n#!csharp\n1")).Message, StringComparison.Ordinal);

    [Fact]
    public void Should_Become_A_Notebook_As_Polyglot_Writes_It()
    {
        Load("#!csharp\n1\n#!sql\nselect 1\n").Save(Path.Combine(_folder.Path, "b.ipynb"));
        var notebook = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder.Path, "b.ipynb")))!;

        Assert.Equal("""{"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"},"language_info":{"name":"polyglot-notebook"},"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"}]}}}""",
            notebook["metadata"]!.ToJsonString(Unescaped));
        Assert.Equal(["""{"dotnet_interactive":{"language":"csharp"},"polyglot_notebook":{"kernelName":"csharp"}}""", """{"dotnet_interactive":{"language":"sql"},"polyglot_notebook":{"kernelName":"sql"}}"""],
            notebook["cells"]!.AsArray().Select(cell => cell!["metadata"]!.ToJsonString(Unescaped)));
        Assert.Equal((4, 5), ((int)notebook["nbformat"]!, (int)notebook["nbformat_minor"]!));
    }

    [Fact]
    public void Should_Keep_Cells_When_Converted_There_And_Back()
    {
        var first = Load("#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[]}}\n\n#!csharp\n\nvar a = 1;\n\n#!markdown\n\n# Title\n\n#!html\n\n<b>x</b>\n\n");
        first.Save(Path.Combine(_folder.Path, "b.ipynb"));
        var second = NotebookDocument.Load(Path.Combine(_folder.Path, "b.ipynb"));
        second.Save(Path.Combine(_folder.Path, "c.dib"));

        Assert.Equal(Cells(first), Cells(second));
        Assert.Equal(File.ReadAllText(Path.Combine(_folder.Path, "a.dib")), File.ReadAllText(Path.Combine(_folder.Path, "c.dib")));
        Assert.True(second.IsCSharpCode(second.Cells[0]));
        Assert.Equal(".net-csharp", second.KernelName);
    }
}
