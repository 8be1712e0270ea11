using System.Globalization;
using System.Text;

namespace NewsNotebooks.Interactive.Formatting;

/// <summary>Values as HTML tables; everything that comes from a value is escaped.</summary>
internal static class HtmlTables
{
    /// <summary>The HTML of a shape; null for those that are a text and nothing more.</summary>
    public static string? Of(ValueShape shape) => shape switch
    {
        LeafShape { Kind: LeafKind.Lines } leaf => $"<pre>{HtmlText.Encode(leaf.Text)}</pre>",
        LeafShape => null,
        _ => Table(shape),
    };

    private static string Table(ValueShape shape) => shape switch
    {
        SequenceShape { Items.Count: 0 } or MapShape { Count: 0 } => "<p><i>nothing in it</i></p>",
        SequenceShape sequence when Columns(sequence) is { Count: > 0 } columns => Records(sequence, columns),
        SequenceShape sequence => Items(sequence),
        MapShape map => Pairs(Head(map.TypeName, map.Count), ["key", "value"],
            map.Entries.Select(e => (Cell(e.Key), Cell(e.Value))), More(map.Entries.Count, map.Count, 2)),
        ObjectShape value => Pairs(value.TypeName, ["property", "value"],
            value.Members.Select(m => ($"<th style=\"text-align:left\">{HtmlText.Encode(m.Name)}</th>", Cell(m.Value))), ""),
        _ => throw new InvalidOperationException($"Unknown shape {shape.GetType()}."),
    };

    private static string Items(SequenceShape sequence) => Pairs(Counted(sequence, "item"), ["index", "value"],
        sequence.Items.Select((item, i) => ($"<th>{Number(i)}</th>", Cell(item))), More(sequence, 2));

    /// <summary>A column for each property, where the items are objects (some of them may be null).</summary>
    private static List<string> Columns(SequenceShape sequence) =>
        sequence.Items.All(i => i is ObjectShape or LeafShape { Kind: LeafKind.Null })
            ? [.. sequence.Items.OfType<ObjectShape>().SelectMany(o => o.Members.Select(m => m.Name)).Distinct()]
            : [];

    private static string Records(SequenceShape sequence, List<string> columns)
    {
        var html = new StringBuilder(Open(Counted(sequence, "row"), ["index", .. columns]));
        foreach (var (i, item) in sequence.Items.Index())
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th>{Number(i)}</th>");
            var members = (item as ObjectShape)?.Members.ToDictionary(m => m.Name, m => m.Value);
            foreach (var column in columns)
                html.Append(members?.GetValueOrDefault(column) is { } value ? Cell(value) : Cell(new LeafShape("<null>", LeafKind.Null)));
            html.Append("</tr>");
        }
        return html.Append(More(sequence, columns.Count + 1)).Append("</tbody></table>").ToString();
    }

    private static string Pairs(string caption, string[] header, IEnumerable<(string First, string Second)> rows, string more)
    {
        var html = new StringBuilder(Open(caption, header));
        foreach (var (first, second) in rows)
            html.Append("<tr>").Append(first).Append(second).Append("</tr>");
        return html.Append(more).Append("</tbody></table>").ToString();
    }

    private static string Open(string caption, IEnumerable<string> header) =>
        $"<table><caption style=\"text-align:left\">{HtmlText.Encode(caption)}</caption><thead><tr>"
        + string.Concat(header.Select(h => $"<th style=\"text-align:left\">{HtmlText.Encode(h)}</th>"))
        + "</tr></thead><tbody>";

    private static string Cell(ValueShape value) => value switch
    {
        LeafShape { Kind: LeafKind.Null } => "<td style=\"text-align:left\"><i>&lt;null&gt;</i></td>",
        LeafShape leaf => HtmlText.Cell(leaf.Short ?? leaf.Text, leaf.Kind == LeafKind.Number),
        _ => $"<td style=\"text-align:left\"><details><summary>{HtmlText.Encode(Summary(value))}</summary>{Table(value)}</details></td>",
    };

    private static string Summary(ValueShape value) => value switch
    {
        SequenceShape sequence => Head(sequence.TypeName, sequence.Count),
        MapShape map => Head(map.TypeName, map.Count),
        _ => HtmlText.Cut(PlainText.Of(value), 60),
    };

    /// <summary>How many there are; the names of collection types, LINQ's above all, say nothing to a reader.</summary>
    private static string Counted(SequenceShape sequence, string thing) =>
        sequence.Count is { } count ? $"{Number(count)} {thing}{(count == 1 ? "" : "s")}" : thing + "s";

    private static string Head(string typeName, int? count) => count is { } known ? $"{typeName} ({Number(known)})" : typeName;

    private static string More(SequenceShape sequence, int columns) => sequence switch
    {
        { HasMore: false } => "",
        { Count: null } => Row("… more", columns),
        _ => More(sequence.Items.Count, sequence.Count.Value, columns),
    };

    private static string More(int shown, int count, int columns) =>
        count > shown ? Row($"first {Number(shown)} of {Number(count)}, … {Number(count - shown)} more", columns) : "";

    private static string Row(string text, int columns) =>
        string.Create(CultureInfo.InvariantCulture, $"<tr><td colspan=\"{columns}\" style=\"text-align:left\"><i>{text}</i></td></tr>");

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
