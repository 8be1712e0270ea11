using System.Text.RegularExpressions;
using NewsNotebooks.Notebooks.Tests.CommandLine;

namespace NewsNotebooks.Notebooks.Tests.Readme;

/// <summary>What the README and its neighbours tell people to type is typed here, or in <c>.ci/run</c>.</summary>
public sealed partial class ReadmeCommandTests : IDisposable
{
    private readonly Newsnb _newsnb = new();

    public void Dispose() => _newsnb.Dispose();

    public static TheoryData<string, string> NewsnbCommands() => [.. Commands().Where(command => command.Line.StartsWith("newsnb ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(NewsnbCommands))]
    public void Should_Run_When_It_Begins_With_Newsnb(string document, string line)
    {
        foreach (var folder in (string[])["notebooks", "data", "artifacts/library"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_newsnb.Folder, folder))!);
            Directory.CreateSymbolicLink(Path.Combine(_newsnb.Folder, folder), Repository.PathOf(folder));
        }
        // What users have of their own.
        _newsnb.Write("my-articles/a.txt", "The ferry left on Monday, Arno Tell said.");
        _newsnb.Write("inbox/a.txt", "The ferry left on Monday, Arno Tell said.");
        _newsnb.Write("export.csv", "headline,content,publish_date\nFerry,The ferry left on Monday.,2024-05-08\n");
        var outcome = _newsnb.Run([.. Words().Matches(line).Skip(1).Select(word => word.Value.Trim('"'))]);

        Assert.True(outcome.ExitCode == 0, $"{document}: {line}\n{outcome.Output}{outcome.Error}");
    }

    [Fact]
    public void Should_Be_Run_By_The_Gate_When_It_Begins_With_Dotnet()
    {
        var gate = File.ReadAllText(Repository.PathOf(".ci", "run"));
        Assert.All(Commands().Where(command => !command.Line.StartsWith("newsnb ", StringComparison.Ordinal)), command =>
            Assert.Contains(gate.Split('\n'), step => RunByGate().Match(step) is { Success: true } match && command.Line.StartsWith(match.Groups[1].Value, StringComparison.Ordinal)));
    }

    /// <summary>The lines of code blocks marked as shell, without comments.</summary>
    private static IEnumerable<(string Document, string Line)> Commands() =>
        from document in new[] { "README.md", "notebooks/README.md", "data/README.md" }
        from Match block in ShellBlock().Matches(File.ReadAllText(Repository.PathOf(document)))
        from line in block.Groups[1].Value.Split('\n')
        where line.Length > 0 && line[0] != '#'
        select (document, line.Split(" #")[0].Trim());

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();

    [GeneratedRegex(@"readme_command '([^']+)'")]
    private static partial Regex RunByGate();
}
