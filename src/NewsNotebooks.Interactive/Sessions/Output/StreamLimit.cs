using System.Globalization;
using System.Text;

namespace NewsNotebooks.Interactive.Sessions.Output;

/// <summary>Keeps what a cell prints to a size that front ends and notebooks can hold: its beginning as it comes, and its end.</summary>
internal sealed class StreamLimit
{
    /// <summary>So many UTF-16 units of a cell's text are passed on at once.</summary>
    public const int Beginning = 4 << 20;

    /// <summary>So many of the rest are kept for the end.</summary>
    public const int End = 1 << 18;

    private readonly Dictionary<string, (StringBuilder Text, long Dropped)> _rests = [];
    private int _passed;

    /// <summary>What of a text is to be shown now; null where nothing is.</summary>
    public StreamOutput? Pass(string stream, StringBuilder text)
    {
        var room = Math.Min(Beginning - _passed, text.Length);
        _passed += room;
        if (room < text.Length) Keep(stream, text.ToString(room, text.Length - room));
        return room == 0 ? null : new StreamOutput(stream, text.ToString(0, room));
    }

    /// <summary>What is to be shown at the end of the cell.</summary>
    public IEnumerable<StreamOutput> Rest()
    {
        foreach (var (stream, (text, dropped)) in _rests)
        {
            var cut = Math.Max(0, text.Length - End);
            if (dropped + cut > 0)
                yield return new StreamOutput(stream, string.Create(CultureInfo.InvariantCulture, $"\n[… {dropped + cut:N0} characters left out: a cell shows the first {Beginning:N0} and the last {End:N0}; write more to a file …]\n"));
            yield return new StreamOutput(stream, text.ToString(cut, text.Length - cut));
        }
    }

    private void Keep(string stream, string text)
    {
        var (rest, dropped) = _rests.GetValueOrDefault(stream, (new StringBuilder(), 0));
        rest.Append(text);
        if (rest.Length > 4 * End)
        {
            dropped += rest.Length - End;
            rest.Remove(0, rest.Length - End);
        }
        _rests[stream] = (rest, dropped);
    }
}
