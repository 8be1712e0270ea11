using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Notebooks.Tests.CommandLine;

namespace NewsNotebooks.Notebooks.Tests.Notebooks;

/// <summary>The project's notebooks: their form, and that they explain themselves on articles that are none, few, or poorly described.</summary>
public sealed class NotebookSetTests : IDisposable
{
    private readonly Newsnb _newsnb = new();

    public void Dispose() => _newsnb.Dispose();

    public static TheoryData<string> Notebooks() => [.. Directory.GetFiles(Repository.PathOf("notebooks"), "*.ipynb").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Should_Begin_With_A_Question_And_End_With_What_To_Try_Next(string notebook)
    {
        var document = Load(notebook);
        Assert.Matches(@"^# .+\n\n\*\*Question:\*\* .+\?\n\n\*\*Finding, for the sample [^*]+:\*\* .+", document.Cells[0].Source);
        Assert.StartsWith("**Try next:** ", document.Cells[^1].Source, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Should_Load_The_Library_Then_Declare_Parameters(string notebook)
    {
        var code = Load(notebook).Cells.Where(cell => cell.Type == CellType.Code).ToList();
        Assert.All(code[0].Source.Split('\n').Skip(1), line => Assert.Matches("^using [A-Za-z.]+;$", line));
        Assert.StartsWith("#r \"../artifacts/library/NewsNotebooks.dll\"\n", code[0].Source, StringComparison.Ordinal);
        Assert.True(code[1].HasTag("parameters"));
        Assert.Contains("string corpus = \"../data/articles\";", code[1].Source, StringComparison.Ordinal);
        Assert.All(code, cell => Assert.InRange(cell.Source.Split('\n').Length, 1, 15));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Should_Lead_To_Notebooks_That_Are_There(string notebook)
    {
        var links = Load(notebook).Cells.Where(cell => cell.Type == CellType.Markdown)
            .SelectMany(cell => System.Text.RegularExpressions.Regex.Matches(cell.Source, @"\]\(([^)]+\.ipynb)\)").Select(match => match.Groups[1].Value));
        Assert.All(links, link => Assert.True(File.Exists(Repository.PathOf("notebooks", link)), link));
    }

    [Fact]
    public void Should_Explain_Themselves_When_There_Are_No_Articles()
    {
        Directory.CreateDirectory(Path.Combine(_newsnb.Folder, "none"));
        Run("none");
        Assert.Contains("No story to tell: ", Text("07-one-story"), StringComparison.Ordinal);
        Assert.Contains("No article to show.", Text("07-one-story"), StringComparison.Ordinal);
        Assert.Contains("The year so far: 0 articles", Text("08-newsroom-report"), StringComparison.Ordinal);
        Assert.Contains("No dated sentences to show.", Text("08-newsroom-report"), StringComparison.Ordinal);
    }

    [Fact]
    public void Should_Explain_Themselves_When_There_Is_One_Line_Without_Date_And_Outlet()
    {
        _newsnb.Write("few/line.txt", "The ferry left on Monday, Arno Tell said.");
        Run("few");
        Assert.Contains("the one with most quotations, of 1 article; 1 without a date", Text("07-one-story"), StringComparison.Ordinal);
        Assert.Contains("no publication date", Text("07-one-story"), StringComparison.Ordinal);
        Assert.Contains("check the path and the filters (of 1 in the corpus;", Text("08-newsroom-report"), StringComparison.Ordinal);
    }

    private static NotebookDocument Load(string notebook) => NotebookDocument.Load(Repository.PathOf("notebooks", notebook));

    private void Run(string corpus)
    {
        var outcome = _newsnb.Run("run", Repository.PathOf("notebooks"), "--output", "reports", "-p", "corpus=" + Path.Combine(_newsnb.Folder, corpus));
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
    }

    /// <summary>What the cells of an executed notebook put out, as text.</summary>
    private string Text(string notebook) => string.Concat(NotebookDocument.Load(Path.Combine(_newsnb.Folder, "reports", notebook + ".ipynb")).Cells
        .SelectMany(cell => cell.Outputs).Select(output => output!["data"]?["text/plain"]?.GetValue<string>() ?? "").Select(text => text + "\n"));
}
