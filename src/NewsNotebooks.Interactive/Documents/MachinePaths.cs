using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>Folders of this machine and what they are called where the notebook lies: <c>.</c>, <c>..</c> and <c>~</c>.</summary>
internal sealed class MachinePaths
{
    private readonly IReadOnlyList<(Regex Path, string Name)> _names;

    private MachinePaths(IEnumerable<(string? Path, string Name)> names) =>
        _names = [.. names.Where(name => name.Path is not null && Path.GetPathRoot(name.Path) != name.Path).Select(name => (Pattern(name.Path!), name.Name))];

    /// <summary>The notebook's folder, the one above it and the user's home.</summary>
    public static MachinePaths SeenFrom(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
        return new([(full, "."), (Path.GetDirectoryName(full), ".."), (home.Length > 0 ? home : null, "~")]);
    }

    /// <summary>A copy of an output in which no text names these folders; pictures are left as they are.</summary>
    public JsonNode? Replace(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.Select(field => KeyValuePair.Create(field.Key, field.Key.StartsWith("image/", StringComparison.Ordinal) ? field.Value?.DeepClone() : Replace(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Replace)]),
        JsonValue value when value.TryGetValue<string>(out var text) => _names.Aggregate(text, (kept, name) => name.Path.Replace(kept, name.Name)),
        _ => node?.DeepClone(),
    };

    /// <summary>The path as whole folders: neither the end of a longer path nor the beginning of another name.</summary>
    private static Regex Pattern(string path) => new($@"(?<![\w.~-]){Regex.Escape(path)}(?![\w-]|\.\w)", RegexOptions.CultureInvariant);
}
