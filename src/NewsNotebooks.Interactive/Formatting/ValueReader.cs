using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Formatting;

/// <summary>Reads values into shapes: so many items, so deep, cycles ended, and getters that throw shown as such.</summary>
internal sealed class ValueReader
{
    /// <summary>How many items of a collection are shown.</summary>
    public const int MostItems = 50;

    private const int Deepest = 3;
    private readonly HashSet<object> _path = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads a value.</summary>
    public static ValueShape Read(object? value) => new ValueReader().Read(value, 0);

    /// <summary>The text of a value that is shown as one piece; null for those that have parts.</summary>
    public static LeafShape? ReadLeaf(object? value) => value switch
    {
        null => new("<null>", LeafKind.Null),
        string text => new(text, LeafKind.String),
        DateTime time => new(Iso(time), LeafKind.Plain),
        DateTimeOffset time => new(time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture), LeafKind.Plain),
        DateOnly day => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), LeafKind.Plain),
        TimeOnly time => new(time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture), LeafKind.Plain),
        Type type => new(TypeNames.FullOf(type), LeafKind.Plain),
        Task task => new($"{TypeNames.Of(task.GetType())} ({task.Status})", LeafKind.Plain),
        Exception exception => new(exception.ToString(), LeafKind.Lines),
        JsonNode or JsonElement or JsonDocument => new(Json(value), LeafKind.Lines),
        Enum or char or bool or Guid or Version or StringBuilder => new(value.ToString()!, LeafKind.Plain),
        _ when IsNumber(value) => new(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), LeafKind.Number, NumberText.Short(value)),
        IFormattable formattable => new(formattable.ToString(null, CultureInfo.InvariantCulture), LeafKind.Plain),
        Delegate or MemberInfo or Assembly or Uri => new(value.ToString()!, LeafKind.Plain),
        _ => null,
    };

    /// <summary>A date as <c>2019-04-26</c>, a time of day after it where there is one.</summary>
    private static string Iso(DateTime time) => time.ToString(
        time.TimeOfDay == TimeSpan.Zero && time.Kind == DateTimeKind.Unspecified ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
        CultureInfo.InvariantCulture);

    private static string Json(object value) => value switch
    {
        JsonNode node => node.ToJsonString(JsonText),
        JsonElement { ValueKind: JsonValueKind.Undefined } => "",
        JsonElement element => JsonSerializer.Serialize(element, JsonText),
        JsonDocument document => JsonSerializer.Serialize(document.RootElement, JsonText),
        _ => "",
    };

    private static readonly JsonSerializerOptions JsonText = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static bool IsNumber(object value) =>
        value is byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal
            or Half or Int128 or UInt128 or BigInteger or nint or nuint;

    private ValueShape Read(object? value, int depth)
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            if (ReadLeaf(value) is { } leaf)
                return leaf;
            var type = value!.GetType();
            if (depth >= Deepest)
                return new LeafShape(Summary(value, type), LeafKind.Plain);
            if (!_path.Add(value))
                return new LeafShape($"(cycle: {TypeNames.Of(type)})", LeafKind.Plain);
            try
            {
                return ReadParts(value, type, depth);
            }
            finally
            {
                _path.Remove(value);
            }
        }
        catch (Exception e) when (e is not ThreadInterruptedException)
        {
            return Failed(e);
        }
    }

    private ValueShape ReadParts(object value, Type type, int depth)
    {
        if (value is IDictionary dictionary)
            return ReadMap(dictionary, type, depth);
        if (value is IEnumerable sequence)
            return ReadSequence(sequence, type, depth);
        var members = ObjectMembers.Of(type);
        return members.Count == 0
            ? new LeafShape(value.ToString() ?? "", LeafKind.Plain)
            : new ObjectShape(TypeNames.Of(type), [.. members.Select(m => (m.Name, ReadMember(m, value, depth)))]);
    }

    private ValueShape ReadMember(ObjectMember member, object owner, int depth)
    {
        object? value;
        try
        {
            value = member.Get(owner);
        }
        catch (Exception e) when (e is not ThreadInterruptedException)
        {
            return Failed(e is TargetInvocationException { InnerException: { } inner } ? inner : e);
        }
        return Read(value, depth + 1);
    }

    private MapShape ReadMap(IDictionary dictionary, Type type, int depth)
    {
        var entries = new List<(ValueShape, ValueShape)>();
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entries.Count == MostItems)
                break;
            entries.Add((Read(entry.Key, depth + 1), Read(entry.Value, depth + 1)));
        }
        return new MapShape(TypeNames.Of(type), entries, dictionary.Count);
    }

    private SequenceShape ReadSequence(IEnumerable sequence, Type type, int depth)
    {
        var items = new List<ValueShape>();
        var hasMore = false;
        foreach (var item in sequence)
        {
            if (items.Count == MostItems)
            {
                hasMore = true;
                break;
            }
            items.Add(Read(item, depth + 1));
        }
        return new SequenceShape(TypeNames.Of(type), items, CountOf(sequence) ?? (hasMore ? null : items.Count), hasMore);
    }

    private static int? CountOf(IEnumerable sequence) => sequence switch
    {
        ICollection collection => collection.Count,
        // IReadOnlyCollection<T> and ICollection<T> have no common non-generic face.
        _ when CountProperty(sequence.GetType()) is { } count => (int?)count.GetValue(sequence),
        _ => null,
    };

    private static PropertyInfo? CountProperty(Type type) => type.GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>)
            || i.GetGenericTypeDefinition() == typeof(ICollection<>)))
        ?.GetProperty("Count");

    private static string Summary(object value, Type type) => value switch
    {
        ICollection collection => string.Create(CultureInfo.InvariantCulture, $"{TypeNames.Of(type)} ({collection.Count})"),
        IEnumerable => TypeNames.Of(type),
        _ => ToStringOrName(value, type),
    };

    private static string ToStringOrName(object value, Type type) =>
        value.ToString() is { } text && text != type.ToString() ? text : TypeNames.Of(type);

    private static LeafShape Failed(Exception e) => new($"({TypeNames.Of(e.GetType())}: {e.Message})", LeafKind.Plain);
}
