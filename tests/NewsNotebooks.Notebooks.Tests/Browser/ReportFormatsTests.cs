using System.Diagnostics;
using System.Text;
using NewsNotebooks.Notebooks.Tests.CommandLine;
using NewsNotebooks.Tests;
using static NewsNotebooks.Notebooks.Tests.Browser.NotebookUnderTest;

namespace NewsNotebooks.Notebooks.Tests.Browser;

/// <summary><c>newsnb run --report</c>: what is written, and what is said where there is no browser.</summary>
public sealed class ReportFormatsTests : IDisposable
{
    private readonly Newsnb _newsnb = new();

    public ReportFormatsTests() => Of(
        Words("# Harbour\n\nWhat calls there."),
        Code("string corpus = \"boats\";", "parameters"),
        Code("Console.WriteLine(\"Corpus: 3 articles\");", "report-facts"),
        Words("## Boats\n\nCounted."),
        Code("\"{\\\"data\\\":[{\\\"type\\\":\\\"bar\\\",\\\"x\\\":[\\\"ferry\\\"],\\\"y\\\":[3]}],\\\"layout\\\":{\\\"title\\\":{\\\"text\\\":\\\"Calls\\\"}}}\".DisplayAs(\"application/vnd.plotly.v1+json\"); // kittiwake"),
        Words("## All of them"),
        Code($"HTML(\"{Table(80)}\")"))
        .Save(Directory.CreateDirectory(Path.Combine(_newsnb.Folder, "in")).FullName + "/harbour.ipynb");

    public void Dispose() => _newsnb.Dispose();

    private string Written(string name) => Encoding.UTF8.GetString(_newsnb.Read(name));

    private string[] Files() => [.. Directory.GetFiles(Path.Combine(_newsnb.Folder, "out"), "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Path.Combine(_newsnb.Folder, "out"), path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public void Should_Write_Every_Format_When_They_Are_Asked_For()
    {
        Requirement.Check(Requirement.Program("chromium", "chromium-browser", "google-chrome") is not null, "Chromium (Debian: chromium)");
        var outcome = _newsnb.Run("run", "in", "--output", "out", "--report", "html,pdf,md");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(["harbour.html", "harbour.ipynb", "harbour.md", "harbour.pdf", "harbour_files/figure-1.png", "index.html"], Files());
        Assert.Contains("- **Corpus:** 3 articles\n- **corpus:** boats\n", Written("out/harbour.md"), StringComparison.Ordinal);
        Assert.Contains("![Bar chart: Calls. One value: 3.](harbour_files/figure-1.png)\n\n**Figure 1** Calls\n", Written("out/harbour.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("kittiwake", Written("out/harbour.md"), StringComparison.Ordinal);
        Assert.Equal("\x89PNG", Encoding.Latin1.GetString(_newsnb.Read("out/harbour_files/figure-1.png"), 0, 4));
        Assert.Equal("%PDF-", Encoding.Latin1.GetString(_newsnb.Read("out/harbour.pdf"), 0, 5));
    }

    [Fact]
    public void Should_Have_A_Title_Page_Page_Numbers_And_Whole_Tables_When_It_Is_A_Pdf()
    {
        Requirement.Check(Requirement.Program("chromium", "chromium-browser", "google-chrome") is not null, "Chromium (Debian: chromium)");
        Requirement.Check(Requirement.Program("pdftotext") is not null, "pdftotext (Debian: poppler-utils)");
        Assert.Equal(0, _newsnb.Run("run", "in", "--output", "out", "--report", "pdf").ExitCode);
        var pages = PdfPages("out/harbour.pdf");

        Assert.Contains("Harbour", pages[0], StringComparison.Ordinal);
        Assert.Contains("3 articles", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("What calls there", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("/" + pages.Length, Numbers(pages[0]), StringComparison.Ordinal);
        Assert.All(pages.Index().Skip(1), page => Assert.EndsWith($"Harbour{page.Index + 1}/{pages.Length}\n", Numbers(page.Item), StringComparison.Ordinal));
        Assert.Contains("ferry", string.Concat(pages), StringComparison.Ordinal);
        Assert.DoesNotContain("kittiwake", string.Concat(pages), StringComparison.Ordinal);
        // Its head on every page that the table is on, and no head alone at the end of one.
        Assert.All(pages.Where(page => page.Contains("Outlet ", StringComparison.Ordinal)), page => Assert.Contains("outlet ", page, StringComparison.Ordinal));
        Assert.Equal(80, string.Concat(pages).Split("Outlet ").Length - 1);
    }

    [Fact]
    public void Should_Print_Code_When_It_Is_Asked_For()
    {
        Requirement.Check(Requirement.Program("chromium", "chromium-browser", "google-chrome") is not null, "Chromium (Debian: chromium)");
        Requirement.Check(Requirement.Program("pdftotext") is not null, "pdftotext (Debian: poppler-utils)");
        Assert.Equal(0, _newsnb.Run("run", "in", "--output", "out", "--report", "pdf,md", "--with-code").ExitCode);
        Assert.Contains("kittiwake", string.Concat(PdfPages("out/harbour.pdf")), StringComparison.Ordinal);
        Assert.Contains("kittiwake", Written("out/harbour.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Should_Say_What_Was_Looked_For_And_Write_The_Rest_When_There_Is_No_Browser()
    {
        _newsnb.Environment["NEWSNB_CHROMIUM"] = Path.Combine(_newsnb.Folder, "none");
        var outcome = _newsnb.Run("run", "in", "--output", "out", "--report", "pdf,md");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(
            $"note: Charts in Markdown are tables, not pictures: NEWSNB_CHROMIUM names '{_newsnb.Folder}/none', which is not there. Set it to the executable of Chromium, Chrome or Edge.\n"
            + $"error: No PDF was written: NEWSNB_CHROMIUM names '{_newsnb.Folder}/none', which is not there. Set it to the executable of Chromium, Chrome or Edge.\n", outcome.Error);
        Assert.Equal(["harbour.html", "harbour.ipynb", "harbour.md", "index.html"], Files());
        Assert.Contains("**Figure 1** Calls\n\n| x | y |\n|---|---|\n| ferry | 3 |\n", Written("out/harbour.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Should_Name_The_Programs_When_None_Is_On_The_Path()
    {
        _newsnb.Environment["PATH"] = _newsnb.Folder;
        _newsnb.Environment["NEWSNB_CHROMIUM"] = null;
        var outcome = _newsnb.Run("run", "in", "--output", "out", "--report", "pdf");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("error: No PDF was written: none of chromium, chromium-browser, google-chrome, google-chrome-stable, chrome, microsoft-edge, msedge is on the path", outcome.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_newsnb.Folder, "out", "harbour.html")));
    }

    [Fact]
    public void Should_Be_Wrong_Usage_When_The_Format_Is_Not_Known()
    {
        var outcome = _newsnb.Run("run", "in", "--output", "out", "--report", "html,docx");
        Assert.Equal((2, "error: --report 'docx' is no format of reports; expected some of html, pdf and md, separated by commas.\n"), (outcome.ExitCode, outcome.Error));
    }

    /// <summary>The page without blanks, of which pdftotext makes many or none.</summary>
    private static string Numbers(string page) => page.Replace(" ", "", StringComparison.Ordinal).TrimEnd('\n') + "\n";

    private string[] PdfPages(string name)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", Path.Combine(_newsnb.Folder, name), "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text.TrimEnd('\f', '\n').Split('\f');
    }
}
