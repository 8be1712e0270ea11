using System.Collections.Concurrent;
using System.Globalization;

namespace NewsNotebooks.Interactive.Formatting;

/// <summary>How the user wants values of a type to be shown: forms of one's own, and which forms at all.</summary>
/// <remarks>For a value, what was said of its own type comes first, then of its open generic type, its base types, its interfaces.</remarks>
internal static class RegisteredFormatters
{
    private static readonly ConcurrentDictionary<(Type Type, string MimeType), Action<object, TextWriter>> Writers = new();
    private static readonly ConcurrentDictionary<Type, string[]> Preferred = new();

    /// <summary>Gives values of a type a form; a later call takes the place of an earlier one.</summary>
    public static void Register(Type type, string mimeType, Action<object, TextWriter> write) => Writers[(type, mimeType)] = write;

    /// <summary>Says in which forms values of a type are shown; plain text is always among them.</summary>
    public static void Prefer(Type type, string[] mimeTypes) => Preferred[type] = mimeTypes;

    /// <summary>Forgets all that was said.</summary>
    public static void Clear()
    {
        Writers.Clear();
        Preferred.Clear();
    }

    /// <summary>The value's forms with what the user wants of them.</summary>
    public static MimeBundle Apply(object value, Func<MimeBundle> otherwise)
    {
        if (Writers.IsEmpty && Preferred.IsEmpty) return otherwise();
        var types = Ancestry(value.GetType()).ToList();
        var own = Forms(value, types);
        var preferred = types.Select(type => Preferred.GetValueOrDefault(type)).FirstOrDefault(found => found is not null);
        if (own.Count == 0 && preferred is null) return otherwise();
        // What the user gives stands for itself: the forms of a type that has its own are not mixed with ours, but for the text.
        var forms = own.Count > 0 && preferred is null ? own : otherwise().Data.Where(form => !own.ContainsKey(form.Key)).Concat(own).ToDictionary();
        if (!forms.ContainsKey("text/plain")) forms["text/plain"] = otherwise().Data["text/plain"];
        return new MimeBundle(forms.Where(form => preferred is null || form.Key == "text/plain" || preferred.Contains(form.Key)));
    }

    private static Dictionary<string, string> Forms(object value, List<Type> types)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in types)
            foreach (var ((_, mimeType), write) in Writers.Where(writer => writer.Key.Type == type && !forms.ContainsKey(writer.Key.MimeType)))
            {
                using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
                write(value, text);
                forms[mimeType] = text.ToString();
            }
        return forms;
    }

    private static IEnumerable<Type> Ancestry(Type type)
    {
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            yield return t;
            if (t.IsGenericType) yield return t.GetGenericTypeDefinition();
        }
        foreach (var face in type.GetInterfaces())
        {
            yield return face;
            if (face.IsGenericType) yield return face.GetGenericTypeDefinition();
        }
        yield return typeof(object);
    }
}
