namespace NewsNotebooks.Timelines.Language;

/// <summary>What an expression says, field by field.</summary>
internal sealed class Frame
{
    private static readonly int Size = Enum.GetValues<Field>().Length;
    private readonly long[] _values = new long[Size];

    public Frame() => Clear();

    /// <summary>The number in a field; null where nothing is said of it.</summary>
    public int? this[Field field] => _values[(int)field] == Assignment.Unset ? null : (int)_values[(int)field];

    /// <summary>A number in full.</summary>
    public long? Long(Field field) => Has(field) ? _values[(int)field] : null;

    /// <summary>The name in a field; null where there is none.</summary>
    public string? Name(Field field) => Has(field) ? Symbols.Name(_values[(int)field]) : null;

    public bool Has(Field field) => _values[(int)field] != Assignment.Unset;

    public bool Is(Field field, string name) => Name(field) == name;

    public long Raw(Field field) => _values[(int)field];

    public void Set(Field field, long value) => _values[(int)field] = value;

    public void Clear() => Array.Fill(_values, Assignment.Unset);

    public void CopyFrom(Frame other) => other._values.CopyTo(_values, 0);
}
