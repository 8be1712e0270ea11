using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>A Jupyter notebook (nbformat 4), with everything this program does not know kept as it was.</summary>
public sealed class NotebookDocument
{
    /// <summary>Makes a document of cells and metadata.</summary>
    public NotebookDocument(IEnumerable<NotebookCell> cells, JsonObject metadata)
    {
        Cells = [.. cells];
        Metadata = metadata;
    }

    /// <summary>The cells from top to bottom.</summary>
    public IList<NotebookCell> Cells { get; }

    /// <summary>The notebook's metadata (kernelspec, language_info and what others added).</summary>
    public JsonObject Metadata { get; }

    /// <summary>Fields beside cells and metadata that this program has no use for, kept as they were.</summary>
    public JsonObject AdditionalFields { get; init; } = [];

    /// <summary>The name of the kernelspec the notebook asks for, such as <c>newsnb</c> or <c>.net-csharp</c>; null where it names none.</summary>
    public string? KernelName => NotebookLanguage.Text(Metadata, "kernelspec", "name");

    /// <summary>The notebook's language in lower case, <c>csharp</c> for every spelling of C#; null where the metadata names none.</summary>
    public string? Language => NotebookLanguage.OfNotebook(Metadata);

    /// <summary>Whether the notebook's language is C#, which one without any language is taken for.</summary>
    public bool IsCSharp => Language is null or NotebookLanguage.CSharp;

    /// <summary>Reads a notebook from a file: Jupyter's <c>.ipynb</c>, or Polyglot's <c>.dib</c> by its ending.</summary>
    /// <exception cref="NotebookFormatException">The file is not a notebook of nbformat 4, nor a <c>.dib</c>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NotebookDocument Load(string path) => IsDib(path) ? DibReader.Read(File.ReadAllBytes(path), path) : NotebookReader.Read(File.ReadAllBytes(path), path);

    /// <summary>Reads a notebook from the text of an .ipynb file.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="name">What to call the file in errors.</param>
    /// <exception cref="NotebookFormatException">The text is not a notebook of nbformat 4.</exception>
    public static NotebookDocument Parse(string json, string name) => NotebookReader.Read(json, name);

    /// <summary>Whether a cell is code in C#: by its own metadata, or where that is silent, by the notebook's.</summary>
    public bool IsCSharpCode(NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Type == CellType.Code && (cell.Language is { } own ? own == NotebookLanguage.CSharp : IsCSharp);
    }

    /// <summary>Writes the notebook in the layout in which Jupyter saves it (nbformat 4.5), with a line end at the end.</summary>
    public void Write(TextWriter writer) => NotebookWriter.Write(this, writer);

    /// <summary>Writes the notebook to a file, which others see change only once it is complete.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => AtomicFile.Write(path, IsDib(path) ? writer => DibWriter.Write(this, writer) : Write);

    private static bool IsDib(string path) => Path.GetExtension(path).Equals(".dib", StringComparison.OrdinalIgnoreCase);
}
