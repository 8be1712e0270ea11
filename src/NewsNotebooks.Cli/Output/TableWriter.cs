using NewsNotebooks.DataFrames;
using Spectre.Console;

namespace NewsNotebooks.Cli.Output;

/// <summary>Shows the first rows as a table, and says how many there are.</summary>
internal sealed class TableWriter<T>(RowFormat format, RowColumns<T> columns) : RowWriter<T>(columns) where T : IRow
{
    private const int MostRows = 40;
    private const int LongestCell = 160;
    private const int WidthOfFiles = 160;

    private readonly List<T> _rows = [];
    private int _count;

    public override Action Prepare(string docId, IReadOnlyList<T> rows) => () =>
    {
        _rows.AddRange(rows.Take(MostRows - _rows.Count));
        _count += rows.Count;
    };

    public override void Complete()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected) console.Profile.Width = WidthOfFiles;
        var table = new Table { Border = TableBorder.Simple };
        string[] names = [.. format.TableColumns, .. Columns.Further];
        var shown = names.Select(name => Columns.Names.ToList().IndexOf(name)).ToList();
        foreach (var name in names) table.AddColumn(new TableColumn(Markup.Escape(name)));
        foreach (var row in _rows)
        {
            var cells = Columns.Cells(row);
            table.AddRow([.. shown.Select(column => new Spectre.Console.Text(Cut(Terminal.Plain(CellText.Of(cells[column])))))]);
        }
        console.Write(table);
        Console.Out.WriteLine(_count > MostRows ? $"{MostRows} of {_count:N0} rows; -o FILE.csv, .jsonl or .parquet writes all of them." : $"{_count:N0} rows.");
    }

    private static string Cut(string text) => text.Length <= LongestCell ? text : text[..(LongestCell - 1)] + "…";
}
