using System.Runtime.CompilerServices;

namespace NewsNotebooks.Interactive.Formatting;

/// <summary>Names of types as one writes them in C#.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    /// <summary>The name without namespace: <c>Dictionary&lt;string, int&gt;</c>.</summary>
    public static string Of(Type type) => Name(type, withNamespace: false);

    /// <summary>The name with namespace, or without one where the type was declared in a cell.</summary>
    public static string FullOf(Type type) => Name(type, withNamespace: true);

    /// <summary>The type as a cell can write it: <c>dynamic</c> where its name cannot be written there.</summary>
    public static string InCode(Type type) => type.IsVisible ? FullOf(type) : "dynamic";

    private static string Name(Type type, bool withNamespace)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return Name(type.GetElementType()!, withNamespace) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying, withNamespace) + "?";
        if (IsAnonymous(type))
            return "anonymous";
        if (IsValueTuple(type))
            return "(" + string.Join(", ", type.GetGenericArguments().Select(a => Name(a, withNamespace))) + ")";
        var prefix = withNamespace && !type.IsGenericParameter && !string.IsNullOrEmpty(type.Namespace) ? type.Namespace + "." : "";
        return prefix + Nested(type, withNamespace);
    }

    private static string Nested(Type type, bool withNamespace)
    {
        var arguments = type.GetGenericArguments();
        var chain = new Stack<Type>();
        for (var t = type; t is not null && !IsSubmission(t); t = t.IsGenericParameter ? null : t.DeclaringType)
            chain.Push(t);
        var used = 0;
        return string.Join('.', chain.Select(t =>
        {
            var all = t.GetGenericArguments().Length;
            var own = arguments[used..Math.Max(used, Math.Min(all, arguments.Length))];
            used = Math.Max(used, all);
            var tick = t.Name.IndexOf('`', StringComparison.Ordinal);
            var name = tick < 0 ? t.Name : t.Name[..tick];
            return own.Length == 0 ? name : $"{name}<{string.Join(", ", own.Select(a => Name(a, withNamespace)))}>";
        }));
    }

    private static bool IsSubmission(Type type) => type.Name.StartsWith("Submission#", StringComparison.Ordinal);

    private static bool IsAnonymous(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && type.Name.Contains("AnonymousType", StringComparison.Ordinal);

    private static bool IsValueTuple(Type type) =>
        type.IsGenericType && type is { IsGenericTypeDefinition: false } && type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);
}
