using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Terms.Counting;

/// <summary>Finds id and text in a line of JSON without making strings; gives up on whatever is not quite plain.</summary>
internal sealed class ArticleLine
{
    private readonly List<KnownName> _names = [];
    private readonly string? _dateFormat;
    private (int Start, int Length, int Rank, bool IsEscaped) _id, _text;
    private (string? Value, int Rank) _published;
    private bool _isUnusual;

    public ArticleLine(CorpusOptions options)
    {
        var fields = new ArticleFields(options);
        _dateFormat = options.DateFormat;
        AddNames(fields.NamesOf("id"), Field.Id);
        AddNames(fields.NamesOf("text"), Field.Text);
        AddNames(fields.NamesOf("published"), Field.Published);
    }

    private enum Field { Id, Text, Published }

    /// <summary>A name that a field goes by.</summary>
    /// <param name="Name">The name in ASCII.</param>
    /// <param name="Field">The field.</param>
    /// <param name="Rank">Of several names the one with the least rank counts.</param>
    private readonly record struct KnownName(byte[] Name, Field Field, int Rank);

    /// <summary>Where the id stands in the line; length 0 where it has none.</summary>
    public (int Start, int Length) Id => (_id.Start, _id.Length);

    /// <summary>Where the text stands in the line, without quotation marks and with its escapes.</summary>
    public (int Start, int Length) Text => (_text.Start, _text.Length);

    /// <summary>Whether articles can be read so at all.</summary>
    public static bool CanRead(CorpusOptions options) =>
        options.Filter.KeepsAll && options.Encoding is null && AreAscii(options.FieldNames.Values) && BitConverter.IsLittleEndian;

    /// <summary>Reads a line; false where it must be read in the general way, which says what is wrong with it, if anything.</summary>
    public bool TryRead(ReadOnlySpan<byte> line)
    {
        _id = _text = (0, 0, int.MaxValue, false);
        _published = (null, int.MaxValue);
        _isUnusual = false;
        try
        {
            return TryReadObject(line) && !_isUnusual && IsPlainId(line) && HasWords(line.Slice(_text.Start, _text.Length)) && IsPublishedPlain();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private bool TryReadObject(ReadOnlySpan<byte> line)
    {
        var at = 0;
        if (!TryTake(line, ref at, '{')) return false;
        do
        {
            if (!TryTake(line, ref at, '"')) return false;
            var length = JsonString.LengthOf(line[at..], out var escapes);
            if (length < 0 || escapes != Escapes.None || !Ascii.IsValid(line.Slice(at, length))) return false;
            var known = NameOf(line.Slice(at, length));
            at += length + 1;
            if (!TryTake(line, ref at, ':') || !TryReadValue(line, ref at, known)) return false;
        }
        while (TryTake(line, ref at, ','));
        return TryTake(line, ref at, '}') && IsBlank(line[at..]);
    }

    /// <summary>Whether there is nothing but white space of JSON within a line.</summary>
    internal static bool IsBlank(ReadOnlySpan<byte> line)
    {
        foreach (var b in line)
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r')) return false;
        return true;
    }

    private static bool AreAscii(IEnumerable<string> names)
    {
        foreach (var name in names)
            if (!Ascii.IsValid(name)) return false;
        return true;
    }

    private void AddNames(IReadOnlyList<string> names, Field field)
    {
        for (var rank = 0; rank < names.Count; rank++) _names.Add(new(Encoding.ASCII.GetBytes(names[rank]), field, rank));
    }

    private static bool TryTake(ReadOnlySpan<byte> line, ref int at, char mark)
    {
        while (at < line.Length && line[at] is (byte)' ' or (byte)'\t' or (byte)'\r') at++;
        if (at == line.Length || line[at] != mark) return false;
        at++;
        return true;
    }

    private bool TryReadValue(ReadOnlySpan<byte> line, ref int at, int known)
    {
        if (!TryTake(line, ref at, '"')) return TryReadOther(line, ref at, known);
        var length = JsonString.LengthOf(line[at..], out var escapes);
        if (length < 0 || !Utf8.IsValid(line.Slice(at, length))) return false;
        var isTaken = known >= 0 && Take(known, line, at, length, escapes);
        if (!isTaken && escapes.HasFlag(Escapes.Numbered)) _ = StringAt(line, at);
        at += length + 1;
        return true;
    }

    /// <summary>Reads a number, a word or what is nested, as strictly as the general reader.</summary>
    private static bool TryReadOther(ReadOnlySpan<byte> line, ref int at, int known)
    {
        var json = new Utf8JsonReader(line[at..], isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 63 }));
        if (!json.Read() || !json.TrySkip() || (known >= 0 && json.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False)) return false;
        at += (int)json.BytesConsumed;
        return true;
    }

    /// <summary>The string whose content begins at a place.</summary>
    /// <exception cref="InvalidOperationException">An escape stands for half a surrogate pair.</exception>
    private static string StringAt(ReadOnlySpan<byte> line, int at)
    {
        var json = new Utf8JsonReader(line[(at - 1)..], isFinalBlock: false, default);
        json.Read();
        return json.GetString()!;
    }

    private int NameOf(ReadOnlySpan<byte> name)
    {
        for (var at = 0; at < _names.Count; at++)
            if (_names[at].Name.Length == name.Length && Ascii.EqualsIgnoreCase(_names[at].Name, name)) return at;
        return -1;
    }

    /// <summary>Notes a value; of two names for a field the first counts, of two values of a name the last.</summary>
    private bool Take(int known, ReadOnlySpan<byte> line, int at, int length, Escapes escapes)
    {
        var (_, field, rank) = _names[known];
        _isUnusual |= length == 0 && field != Field.Published;
        if (length == 0 || rank > (field == Field.Id ? _id.Rank : field == Field.Text ? _text.Rank : _published.Rank)) return false;
        if (field == Field.Id) _id = (at, length, rank, escapes != Escapes.None);
        else if (field == Field.Text) _text = (at, length, rank, escapes != Escapes.None);
        else _published = (StringAt(line, at), rank);
        return true;
    }

    /// <summary>Whether the id is there as it is written: no escapes, no white space around it.</summary>
    private bool IsPlainId(ReadOnlySpan<byte> line) =>
        _id.Length == 0 || (!_id.IsEscaped && IsGraphic(line[_id.Start]) && IsGraphic(line[_id.Start + _id.Length - 1]));

    private bool IsPublishedPlain() => _published.Value is null || PublicationTime.TryParse(_published.Value.Trim(), _dateFormat, out _);

    /// <summary>Whether the text, its escapes not yet taken out, holds something besides white space; false also where that is hard to say.</summary>
    private static bool HasWords(ReadOnlySpan<byte> text)
    {
        while (text.Length > 1)
        {
            if (text[0] == ' ') text = text[1..];
            else if (text[0] == '\\' && text[1] is (byte)'n' or (byte)'r' or (byte)'t') text = text[2..];
            else break;
        }
        if (text.Length == 0) return false;
        if (text[0] == '\\') return text[1] == '"' || text.StartsWith("\\u201"u8);
        return IsGraphic(text[0]) || (Rune.DecodeFromUtf8(text, out var rune, out _) == System.Buffers.OperationStatus.Done && rune.Value > 0xA0 && !Rune.IsWhiteSpace(rune));
    }

    private static bool IsGraphic(byte b) => b is > (byte)' ' and < 0x7F;
}
