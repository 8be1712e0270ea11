using System.Collections;
using System.Globalization;
using System.Reflection;

namespace NewsNotebooks.Interactive.Formatting;

/// <summary>Formatters that types bring along by .NET Interactive's convention, so that a library needs no kernel to refer to.</summary>
/// <remarks>
/// An attribute whose class is named <c>TypeFormatterSourceAttribute</c>, in any namespace, names by its property
/// <c>FormatterSourceType</c> a type with a public parameterless constructor and a method <c>CreateTypeFormatters()</c>,
/// which yields objects with a string <c>MimeType</c> and <c>bool Format(object, TextWriter)</c>.
/// </remarks>
internal static class ConventionFormatters
{
    private const string AttributeName = "TypeFormatterSourceAttribute";

    /// <summary>Every form that the formatters of the type, its base types and its interfaces give; null where there are none.</summary>
    public static MimeBundle? TryFormat(object value)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in Ancestry(value.GetType()).SelectMany(FormatterSources))
        {
            foreach (var formatter in CreateFormatters(source))
            {
                if (MimeTypeOf(formatter) is { } mimeType && !forms.ContainsKey(mimeType) && Write(formatter, value) is { } content)
                    forms.Add(mimeType, content);
            }
        }
        if (forms.Count == 0)
            return null;
        if (!forms.ContainsKey("text/plain"))
            forms.Add("text/plain", value.ToString() ?? "");
        return new MimeBundle(forms);
    }

    private static IEnumerable<Type> Ancestry(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
            yield return t;
        foreach (var face in type.GetInterfaces())
            yield return face;
    }

    private static IEnumerable<Type> FormatterSources(Type type) =>
        type.GetCustomAttributes(inherit: false)
            .Where(a => a.GetType().Name == AttributeName)
            .Select(a => a.GetType().GetProperty("FormatterSourceType")?.GetValue(a))
            .OfType<Type>();

    private static IEnumerable<object> CreateFormatters(Type source)
    {
        var instance = Activator.CreateInstance(source);
        var created = source.GetMethod("CreateTypeFormatters", Type.EmptyTypes)?.Invoke(instance, null);
        return created is IEnumerable formatters ? formatters.OfType<object>() : [];
    }

    private static string? MimeTypeOf(object formatter) => formatter.GetType().GetProperty("MimeType")?.GetValue(formatter) as string;

    /// <summary>What a formatter writes; null where it declines the value.</summary>
    private static string? Write(object formatter, object value)
    {
        var format = formatter.GetType().GetMethod("Format", BindingFlags.Public | BindingFlags.Instance, [typeof(object), typeof(TextWriter)]);
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        return format?.Invoke(formatter, [value, writer]) is true ? writer.ToString() : null;
    }
}
