namespace NewsNotebooks.Interactive.Formatting;

/// <summary>What of a value is shown, read from it once, so that every form shows the same and nothing is evaluated twice.</summary>
internal abstract record ValueShape;

/// <summary>A value that is a piece of text.</summary>
/// <param name="Text">The text, invariant.</param>
/// <param name="Kind">How it is set.</param>
/// <param name="Short">The text for the cell of a table; null where it is the same.</param>
internal sealed record LeafShape(string Text, LeafKind Kind, string? Short = null) : ValueShape;

/// <summary>How a piece of text is set.</summary>
internal enum LeafKind
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>A string of the user's.</summary>
    String,

    /// <summary>A number: aligned right.</summary>
    Number,

    /// <summary>Null.</summary>
    Null,

    /// <summary>Lines that keep their breaks.</summary>
    Lines,
}

/// <summary>A collection.</summary>
/// <param name="TypeName">Its type.</param>
/// <param name="Items">The first items.</param>
/// <param name="Count">How many there are; null where that is not known without going through them all.</param>
/// <param name="HasMore">Whether there are more than <paramref name="Items"/>.</param>
internal sealed record SequenceShape(string TypeName, IReadOnlyList<ValueShape> Items, int? Count, bool HasMore) : ValueShape;

/// <summary>A dictionary.</summary>
internal sealed record MapShape(string TypeName, IReadOnlyList<(ValueShape Key, ValueShape Value)> Entries, int Count) : ValueShape;

/// <summary>An object with its members.</summary>
internal sealed record ObjectShape(string TypeName, IReadOnlyList<(string Name, ValueShape Value)> Members) : ValueShape;
