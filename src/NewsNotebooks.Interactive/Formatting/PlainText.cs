using System.Globalization;

namespace NewsNotebooks.Interactive.Formatting;

/// <summary>Values as one short text: <c>List&lt;int&gt; (3) [ 1, 2, 3 ]</c>.</summary>
internal static class PlainText
{
    private const int LongestString = 200;
    private const int MostItems = 20;

    /// <summary>The text of a shape.</summary>
    public static string Of(ValueShape shape) => shape is LeafShape leaf ? leaf.Text : Nested(shape);

    private static string Nested(ValueShape shape) => shape switch
    {
        LeafShape { Kind: LeafKind.String } leaf => "\"" + Cut(leaf.Text) + "\"",
        LeafShape leaf => Cut(leaf.Text),
        SequenceShape sequence => Sequence(sequence),
        MapShape map => Join($"{map.TypeName} ({Number(map.Count)})", "{", "}",
            map.Entries.Select(e => $"{Nested(e.Key)}: {Nested(e.Value)}"), map.Count),
        ObjectShape value => Join(value.TypeName, "{", "}", value.Members.Select(m => $"{m.Name} = {Nested(m.Value)}"), value.Members.Count),
        _ => throw new InvalidOperationException($"Unknown shape {shape.GetType()}."),
    };

    private static string Sequence(SequenceShape sequence)
    {
        var head = sequence.Count is { } count
            ? $"{sequence.TypeName} ({Number(count)})"
            : $"{sequence.TypeName} (more than {Number(sequence.Items.Count)})";
        return Join(head, "[", "]", sequence.Items.Select(Nested), sequence.Count);
    }

    private static string Join(string head, string open, string close, IEnumerable<string> parts, int? count)
    {
        var shown = parts.Take(MostItems).ToList();
        if (shown.Count == 0)
            return $"{head} {open} {close}";
        var rest = count - shown.Count;
        var more = rest switch { null => ", …", > 0 => $", … {Number(rest.Value)} more", _ => "" };
        return $"{head} {open} {string.Join(", ", shown)}{more} {close}";
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Cut(string text) =>
        HtmlText.Cut(text, LongestString).ReplaceLineEndings("⏎");
}
