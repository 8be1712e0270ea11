using System.Text.Json;
using System.Text.Json.Nodes;
using NewsNotebooks.Jupyter.Hosting;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.KernelSpecs;

/// <summary>An installed kernelspec of ours: the entry by which front ends find and start the kernel.</summary>
/// <param name="Name">The name that notebooks refer to.</param>
/// <param name="Folder">The kernelspec's folder, which holds <c>kernel.json</c>.</param>
/// <param name="KernelFolder">The folder of the kernel that it starts.</param>
/// <param name="Version">The kernel's version.</param>
public sealed record KernelSpec(string Name, string Folder, string KernelFolder, string Version)
{
    /// <summary>The name under which front ends show the kernel.</summary>
    public const string DisplayName = "C# (NewsNotebooks)";

    /// <summary>The file that makes a folder a kernelspec.</summary>
    public const string FileName = "kernel.json";

    // Marks a kernelspec as ours, so that nobody else's is replaced or removed.
    private const string OwnMetadata = "newsnb";

    private static readonly JsonWriterOptions _writing = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether the kernel that it starts is there.</summary>
    public bool IsUsable => File.Exists(Path.Combine(KernelFolder, KernelCommand.Name + ".dll"));

    /// <summary>Reads the kernelspec in a folder; null where there is none, or one that is not ours.</summary>
    public static KernelSpec? TryRead(string folder)
    {
        try
        {
            var json = WireJson.ReadObject(File.ReadAllBytes(Path.Combine(folder, FileName)));
            if ((json["metadata"] as JsonObject)?[OwnMetadata] is not JsonObject own || own.Text("folder") is not { } kernelFolder)
                return null;
            return new KernelSpec(Path.GetFileName(folder), folder, kernelFolder, own.Text("version") ?? "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes <c>kernel.json</c>, replacing an older one in a single step.</summary>
    internal void Write()
    {
        var file = Path.Combine(Folder, FileName);
        var temporary = file + ".new";
        using (var stream = File.Create(temporary))
        {
            using (var writer = new Utf8JsonWriter(stream, _writing))
                ToJson().WriteTo(writer);
            stream.WriteByte((byte)'\n');
        }

        File.Move(temporary, file, overwrite: true);
    }

    private JsonObject ToJson()
    {
        var command = KernelCommand.For(KernelCommand.Find(KernelFolder)).Append("{connection_file}");
        var json = new JsonObject
        {
            ["argv"] = new JsonArray([.. command.Select(word => JsonValue.Create(word))]),
            ["display_name"] = DisplayName,
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
        };
        if (KernelCommand.DotNetRoot is { } root)
            json["env"] = new JsonObject { ["DOTNET_ROOT"] = root };
        json["metadata"] = new JsonObject
        {
            ["debugger"] = false,
            [OwnMetadata] = new JsonObject { ["version"] = Version, ["folder"] = KernelFolder },
        };
        return json;
    }
}
