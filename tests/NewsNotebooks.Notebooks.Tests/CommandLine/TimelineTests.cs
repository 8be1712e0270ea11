using System.Text.Json;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

/// <summary>What happened when, and what dates it.</summary>
public sealed class TimelineTests : IDisposable
{
    private readonly Newsnb _newsnb = new();

    public TimelineTests() => _newsnb.Write("in.jsonl", """
        {"id": "x", "source": "Gull", "date": "2024-05-08", "text": "Ada Vale opened the old ferry harbour on Monday. It will close on Friday."}
        {"id": "y", "source": "Tern", "date": "2024-05-08", "text": "Ada Vale opened the old ferry harbour on Tuesday. The tide fell in 2019."}
        """);

    public void Dispose() => _newsnb.Dispose();

    private List<JsonElement> Rows(params string[] arguments)
    {
        var outcome = _newsnb.Run([.. arguments, "-o", "out.jsonl"]);
        Assert.Equal((0, "", ""), (outcome.ExitCode, outcome.Error, outcome.Output));
        return [.. File.ReadLines(Path.Combine(_newsnb.Folder, "out.jsonl")).Select(line => JsonElement.Parse(line))];
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    [Fact]
    public void Events_Should_Have_A_Line_An_Article_With_What_Each_Time_Dates()
    {
        var rows = Rows("events", "in.jsonl");
        Assert.Equal(["x", "y"], rows.Select(row => Text(row, "doc_id")));
        var events = rows[0].GetProperty("events").EnumerateArray().ToList();
        Assert.Equal([("Monday", "2024-05-06", "happened"), ("Friday", "2024-05-10", "planned")], events.Select(row => (Text(row, "expression"), Text(row, "value"), Text(row, "status"))));
    }

    [Fact]
    public void Timeline_Should_Keep_The_Sentences_About_Somebody() =>
        Assert.Equal(["2024-05-06", "2024-05-07"], Rows("timeline", "in.jsonl", "--about", "Ada Vale").Select(row => Text(row, "date")));

    [Fact]
    public void Timeline_Should_Gather_A_Row_A_Date_And_Show_What_Outlets_Disagree_On()
    {
        var rows = Rows("timeline", "in.jsonl", "--by-date");
        Assert.Equal(["2019", "2024-05-06", "2024-05-07", "2024-05-10"], rows.Select(row => Text(row, "date")));
        Assert.Equal([null, "2024-05-07 (Tern)", "2024-05-06 (Gull)", null], rows.Select(row => Text(row, "conflicts")));
    }

    [Fact]
    public void Timeline_Should_Be_Written_As_A_Calendar()
    {
        var outcome = _newsnb.Run("timeline", "in.jsonl", "--by-date", "-o", "out.ics");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var lines = File.ReadAllText(Path.Combine(_newsnb.Folder, "out.ics")).Split("\r\n");
        Assert.Equal(("BEGIN:VCALENDAR", 4), (lines[0], lines.Count(line => line == "BEGIN:VEVENT")));
        Assert.Contains("DTSTART;VALUE=DATE:20240506", lines);
    }

    [Fact]
    public void Timexes_Should_Be_Read_From_The_Date_Line_Of_The_Article()
    {
        _newsnb.Write("story.txt", "A ferry sinks\n\nPublished: 26 April 2019\n\nIt sank yesterday.");
        var timexes = Rows("timexes", "story.txt")[0].GetProperty("timexes").EnumerateArray().ToList();
        Assert.Equal([("yesterday", "2019-04-25")], timexes.Select(row => (Text(row, "text"), Text(row, "value"))));
    }
}
