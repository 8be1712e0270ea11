using System.Reflection;
using System.Runtime.CompilerServices;

namespace NewsNotebooks.Interactive.Sessions;

/// <summary>Finds the variables of cells: the fields of the objects that Roslyn keeps the cells' states in.</summary>
internal sealed class SessionVariables
{
    private readonly List<(object State, FieldInfo Field)> _fields = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    /// <summary>Takes in the states of cells that have been started since the last call, from a place in the array on.</summary>
    public void Add(object?[] states, int from)
    {
        for (var slot = Math.Max(1, from); slot < states.Length && states[slot] is { } state; slot++)
            foreach (var field in state.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance))
                if (!field.IsDefined(typeof(CompilerGeneratedAttribute)) && !field.Name.Contains('<', StringComparison.Ordinal)) Add(state, field);
    }

    /// <summary>The variables with their values now.</summary>
    public IReadOnlyList<SessionVariable> Read() =>
        [.. _byName.Values.Order().Select(place => _fields[place]).Select(v => new SessionVariable(v.Field.Name, v.Field.FieldType, v.Field.GetValue(v.State)))];

    private void Add(object state, FieldInfo field)
    {
        _byName[field.Name] = _fields.Count;
        _fields.Add((state, field));
    }
}
