using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.Data.Analysis;
using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.DataFrames;

/// <summary>One property of a row type and the columns it becomes.</summary>
internal sealed class RowColumn
{
    private readonly bool _nullable;
    private readonly Type _type;

    public RowColumn(PropertyInfo property, bool nullable)
    {
        Property = property;
        _nullable = nullable;
        _type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var name = SnakeCase(property.Name);
        Names = _type == typeof(PublicationTime) ? [name, name + "_precision", name + "_offset"]
            : _type == typeof(TextSpan) ? (name == "span" ? ["start", "end"] : [name.Replace("_span", "", StringComparison.Ordinal) + "_start", name.Replace("_span", "", StringComparison.Ordinal) + "_end"])
            : [name];
    }

    public PropertyInfo Property { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The types of the columns' cells.</summary>
    public IReadOnlyList<Type> Types =>
        _type == typeof(PublicationTime) ? [typeof(DateTime), typeof(string), typeof(string)]
        : _type == typeof(TextSpan) ? [typeof(int), typeof(int)]
        : _type == typeof(int) || _type == typeof(long) || _type == typeof(double) || _type == typeof(bool) || _type == typeof(DateTime) ? [_type]
        : _type == typeof(DateOnly) ? [typeof(DateTime)]
        : [typeof(string)];

    public IEnumerable<DataFrameColumn> Write(IEnumerable<object?> values, int count)
    {
        if (_type == typeof(PublicationTime)) return WritePublished(values.Select(value => (PublicationTime?)value).ToList());
        if (_type == typeof(TextSpan)) return WriteSpan(values.Select(value => (TextSpan?)value).ToList());
        if (_type == typeof(int)) return [new Int32DataFrameColumn(Names[0], values.Select(value => (int?)value))];
        if (_type == typeof(long)) return [new Int64DataFrameColumn(Names[0], values.Select(value => (long?)value))];
        if (_type == typeof(double)) return [new DoubleDataFrameColumn(Names[0], values.Select(value => (double?)value))];
        if (_type == typeof(bool)) return [new BooleanDataFrameColumn(Names[0], values.Select(value => (bool?)value))];
        if (_type == typeof(DateTime)) return [new DateTimeDataFrameColumn(Names[0], values.Select(value => (DateTime?)value))];
        if (_type == typeof(DateOnly)) return [new DateTimeDataFrameColumn(Names[0], values.Select(value => ((DateOnly?)value)?.ToDateTime(TimeOnly.MinValue)))];
        return [new StringDataFrameColumn(Names[0], values.Select(ToText))];
    }

    /// <summary>The property's value as the cells of its columns.</summary>
    public IEnumerable<object?> Cells(object? value) => value switch
    {
        _ when _type == typeof(PublicationTime) => value is PublicationTime time ? [time.Local, time.PrecisionName, time.OffsetName] : [null, null, null],
        _ when _type == typeof(TextSpan) => value is TextSpan span ? [span.Start, span.End] : [null, null],
        Enum name => [EnumText(name.ToString())],
        DateOnly day => [day.ToDateTime(TimeOnly.MinValue)],
        _ => [value],
    };

    /// <summary>Gives a function that reads the property's value from a line of the table.</summary>
    public Func<long, object?> Reader(DataFrame frame)
    {
        var columns = Names.Select(name => frame.Columns.FirstOrDefault(column => column.Name == name)).ToList();
        if (columns[0] is not { } first)
        {
            if (_nullable || Property.PropertyType == typeof(int)) return _ => _nullable ? null : 0;
            throw new ArgumentException($"The table has no column '{Names[0]}'; it has {string.Join(", ", frame.Columns.Select(column => $"'{column.Name}'"))}.", nameof(frame));
        }
        return line => first[line] is null ? Absent(line) : Convert([.. columns.Select(column => column?[line])], line);
    }

    private object? Absent(long line) => _nullable || _type == typeof(string) && Names[0] == "text" ? null
        : throw new ArgumentException($"Column '{Names[0]}' has no value in line {line}; expected {_type.Name}.", nameof(line));

    private object Convert(IReadOnlyList<object?> values, long line)
    {
        try
        {
            if (_type == typeof(PublicationTime)) return ReadPublished(values);
            if (_type == typeof(TextSpan)) return new TextSpan(ToInt(values[0]), ToInt(values[1]));
            if (_type == typeof(DateOnly)) return DateOnly.FromDateTime((DateTime)values[0]!);
            if (_type.IsEnum) return Enum.Parse(_type, (string)values[0]!, ignoreCase: true);
            if (_type == typeof(IReadOnlyList<TextSpan>)) return ReadSpans((string)values[0]!);
            return System.Convert.ChangeType(values[0]!, _type, CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is InvalidCastException or FormatException or ArgumentException or OverflowException)
        {
            throw new ArgumentException($"Column '{Names[0]}' holds '{values[0]}' in line {line}; expected {_type.Name}.", nameof(line), error);
        }
    }

    private static int ToInt(object? value) => System.Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private IEnumerable<DataFrameColumn> WritePublished(List<PublicationTime?> values) =>
    [
        new DateTimeDataFrameColumn(Names[0], values.Select(value => value?.Local)),
        new StringDataFrameColumn(Names[1], values.Select(value => value?.PrecisionName)),
        new StringDataFrameColumn(Names[2], values.Select(value => value?.OffsetName)),
    ];

    private static PublicationTime ReadPublished(IReadOnlyList<object?> values)
    {
        var precision = values[1] as string == "minute" ? PublicationPrecision.Minute : PublicationPrecision.Day;
        TimeSpan? offset = values[2] is string { Length: > 0 } text && PublicationTime.TryParse("2000-01-01T00:00" + text, null, out var zone) ? zone.Offset : null;
        return new PublicationTime((DateTime)values[0]!, precision, offset);
    }

    private IEnumerable<DataFrameColumn> WriteSpan(List<TextSpan?> values) =>
        [new Int32DataFrameColumn(Names[0], values.Select(value => value?.Start)), new Int32DataFrameColumn(Names[1], values.Select(value => value?.End))];

    private static string? ToText(object? value) => value switch
    {
        null => null,
        string text => text,
        Enum name => EnumText(name.ToString()),
        IReadOnlyList<TextSpan> spans => string.Join(';', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}"))),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static IReadOnlyList<TextSpan> ReadSpans(string text) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('-')).Select(pair => new TextSpan(int.Parse(pair[0], CultureInfo.InvariantCulture), int.Parse(pair[1], CultureInfo.InvariantCulture)))];

    /// <summary>Names are lower case, but for those of a standard that has them in capitals (DATE).</summary>
    internal static string EnumText(string name) => name.All(char.IsUpper) ? name : name.ToLowerInvariant();

    internal static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
