using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Cli.Notebooks;

/// <summary>The notebook that <c>newsnb new</c> begins with.</summary>
internal static class NotebookTemplate
{
    private const string Name = "new-notebook.ipynb";

    /// <summary>The template; in its cells stand <c>{{name}}</c>, <c>{{library}}</c> and <c>{{corpus}}</c>.</summary>
    public static NotebookDocument Read()
    {
        using var stream = typeof(NotebookTemplate).Assembly.GetManifestResourceStream(Name)!;
        using var reader = new StreamReader(stream);
        return NotebookDocument.Parse(reader.ReadToEnd(), Name);
    }
}
