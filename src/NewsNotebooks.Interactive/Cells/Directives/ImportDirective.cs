using System.Globalization;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Interactive.Sessions.Errors;

namespace NewsNotebooks.Interactive.Cells.Directives;

/// <summary><c>#!import PATH</c>: runs another notebook, or a file of C#, as part of this one.</summary>
internal sealed class ImportDirective : IDirective
{
    private const int Deepest = 20;
    private int _depth;

    public string Name => "import";

    public string Usage => "#!import PATH, to a file that ends in .ipynb, .dib, .cs or .csx";

    public string Summary => "Runs the cells of another notebook, or a file of C#.";

    public Task RunAsync(IReadOnlyList<string> arguments, RunningCell cell)
    {
        if (_depth >= Deepest) throw new ReportedException("DirectiveError", $"#!import: {Deepest} notebooks import one another; is one of them importing itself?");
        if (arguments is not [var name]) throw new ReportedException("DirectiveError", $"One path is expected. Usage: {Usage}");
        var path = Path.GetFullPath(name, cell.Session.CSharp.WorkingFolder);
        if (!File.Exists(path)) throw new ReportedException("DirectiveError", $"#!import {name}: there is no such file (looked for {path}).");
        var cells = Cells(path, name).ToList();
        // What is imported is run once this line's own turn in the session is over.
        cell.Next(() => RunAsync(cells, Path.GetFileName(path), cell));
        return Task.CompletedTask;
    }

    private async Task<bool> RunAsync(List<string> cells, string file, RunningCell cell)
    {
        _depth++;
        try
        {
            for (var i = 0; i < cells.Count; i++)
                if (!await cell.RunCellAsync(cells[i], cells.Count == 1 ? file : string.Create(CultureInfo.InvariantCulture, $"{file}, cell {i + 1}")).ConfigureAwait(false)) return false;
            return true;
        }
        finally
        {
            _depth--;
        }
    }

    private IEnumerable<string> Cells(string path, string name)
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".cs" or ".csx":
                return [File.ReadAllText(path)];
            case ".ipynb" or ".dib":
                try
                {
                    var document = NotebookDocument.Load(path);
                    return document.Cells.Where(each => each.Type == CellType.Code).Select(each => document.IsCSharpCode(each) ? each.Source : $"#!{each.Language ?? document.Language}\n{each.Source}");
                }
                catch (NotebookFormatException error)
                {
                    throw new ReportedException("DirectiveError", $"#!import {name}: {error.Message}");
                }
            default:
                throw new ReportedException("DirectiveError", $"#!import {name}: a file of this kind cannot be imported. Usage: {Usage}");
        }
    }
}
