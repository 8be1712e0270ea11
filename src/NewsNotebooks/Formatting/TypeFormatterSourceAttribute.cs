namespace NewsNotebooks.Formatting;

/// <summary>Says where the formatters of a type are, by the convention that C# kernels look for by this name.</summary>
/// <param name="formatterSourceType">A type with a public parameterless constructor and a method <c>CreateTypeFormatters()</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types that a front end should be given first.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
