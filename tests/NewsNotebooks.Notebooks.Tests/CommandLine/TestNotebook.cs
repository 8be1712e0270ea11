using System.Text.Json;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

/// <summary>Notebooks of a few cells, as text.</summary>
internal static class TestNotebook
{
    /// <summary>Code cells one below the other; the first is tagged <c>parameters</c>.</summary>
    public static string Of(params string[] cells) => JsonSerializer.Serialize(new
    {
        cells = cells.Select((source, i) => new
        {
            cell_type = "code",
            id = $"cell-{i}",
            metadata = i == 0 ? (object)new { tags = new[] { "parameters" } } : new { },
            source,
            execution_count = (int?)null,
            outputs = Array.Empty<object>(),
        }),
        metadata = new { kernelspec = new { display_name = "C# (NewsNotebooks)", language = "C#", name = "newsnb" } },
        nbformat = 4,
        nbformat_minor = 5,
    });
}
