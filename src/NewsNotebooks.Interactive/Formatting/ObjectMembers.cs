using System.Reflection;
using System.Runtime.CompilerServices;

namespace NewsNotebooks.Interactive.Formatting;

/// <summary>A member of an object that is shown.</summary>
internal sealed record ObjectMember(string Name, Type Type, Func<object, object?> Get);

/// <summary>Which members of an object are shown: public properties and fields, in the order of their declaration.</summary>
internal static class ObjectMembers
{
    private const BindingFlags PublicInstance = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>The members of a type, those of its base types first; tuples give their items.</summary>
    public static IReadOnlyList<ObjectMember> Of(Type type)
    {
        if (typeof(ITuple).IsAssignableFrom(type))
            return TupleItems(type);
        var members = new Dictionary<string, ObjectMember>(StringComparer.Ordinal);
        foreach (var property in type.GetProperties(PublicInstance).Where(IsShown).OrderBy(Depth).ThenBy(p => p.MetadataToken))
            members[property.Name] = new(property.Name, property.PropertyType, property.GetValue);
        foreach (var field in type.GetFields(PublicInstance).OrderBy(Depth).ThenBy(f => f.MetadataToken))
            members.TryAdd(field.Name, new(field.Name, field.FieldType, field.GetValue));
        return [.. members.Values];
    }

    private static bool IsShown(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true }
        && property.GetIndexParameters().Length == 0
        && !property.PropertyType.IsByRef
        && !property.PropertyType.IsByRefLike
        && !property.PropertyType.IsPointer;

    private static int Depth(MemberInfo member)
    {
        var depth = 0;
        for (var type = member.DeclaringType; type is not null; type = type.BaseType)
            depth++;
        return depth;
    }

    private static ObjectMember[] TupleItems(Type type)
    {
        // Nested rests are counted by ITuple; the type alone tells at most seven and whether there are more.
        var shown = Math.Min(type.GetGenericArguments().Length, 7);
        return [.. Enumerable.Range(0, shown).Select(i => new ObjectMember($"Item{i + 1}", type.GetGenericArguments()[i], t => ((ITuple)t)[i]))];
    }
}
