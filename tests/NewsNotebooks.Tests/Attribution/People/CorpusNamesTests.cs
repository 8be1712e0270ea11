using NewsNotebooks.Attribution;
using static NewsNotebooks.Tests.Attribution.Quoted;

namespace NewsNotebooks.Tests.Attribution.People;

public sealed class CorpusNamesTests
{
    [Theory]
    [InlineData("Smith", "Jane Smith", "Jane Smith|Smith|Tell")]
    [InlineData("Smith", "Smith", "Jane Smith|John Smith|Smith")]
    [InlineData("Smith", "Jane M. Smith", "Jane Smith|Jane M. Smith|Smith")]
    [InlineData("Jane Smith", "Jane M. Smith", "Jane Smith|Jane M. Smith")]
    [InlineData("Jane Smith", "Jane Smith", "Jane Smith|Jane M. Smith|Jane K. Smith")]
    [InlineData("Smith", "Smith", "Jane Smith|Jane M. Smith|Jane K. Smith|Smith")]
    [InlineData("Jane", "Jane", "Jane|Jane Smith")]
    [InlineData("Smith", "Smith", "Smith")]
    [InlineData("Unknown", "Unknown", "Jane Smith")]
    public void Should_Unify_Only_What_Is_Not_Ambiguous(string name, string expected, string names)
    {
        Assert.Equal(expected, new CorpusNames(names.Split('|')).Of(name));
        Assert.Equal(expected, new CorpusNames(names.Split('|').Reverse()).Of(name));
    }

    [Fact]
    public void WithCorpusNames_Should_Rename_And_Say_Why()
    {
        var rows = new[] { Row("a", "Smith"), Row("b", "Jane Smith"), Row("c", null) }.WithCorpusNames();
        Assert.Equal(["Jane Smith", "Jane Smith", null], rows.Select(row => row.Speaker));
        Assert.Equal(["made by hand; the corpus knows Smith as Jane Smith", "made by hand", "made by hand"], rows.Select(row => row.Reason));
    }
}
