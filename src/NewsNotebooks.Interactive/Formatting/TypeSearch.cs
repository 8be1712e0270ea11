namespace NewsNotebooks.Interactive.Formatting;

/// <summary>Finds types by name: the engine refers to none of the libraries that it knows how to show.</summary>
internal static class TypeSearch
{
    /// <summary>The type itself or the base type of it that has the full name; null where none has.</summary>
    public static Type? Find(Type type, string fullName)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t.FullName == fullName)
                return t;
        }
        return null;
    }
}
