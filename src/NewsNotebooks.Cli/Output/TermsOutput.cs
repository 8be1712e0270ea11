using NewsNotebooks.DataFrames;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Terms;

namespace NewsNotebooks.Cli.Output;

/// <summary>Writes term counts: a plain CSV file straight from the counts, whatever else as rows.</summary>
internal sealed class TermsOutput : IDisposable
{
    private readonly AtomicFile? _file;
    private readonly RowWriter<TermCount>? _rows;

    public TermsOutput(OutputTarget target, RowFormat format)
    {
        if (target is { Kind: OutputKind.Csv, Path: { } path, SpreadsheetSafe: false }) _file = OutputFile.Begin(path);
        else _rows = RowWriter<TermCount>.Open(target, format, RowColumns<TermCount>.Own);
    }

    /// <summary>Writes all of it and puts it into its place.</summary>
    public void Write(TermCounts counts)
    {
        if (_file is not null)
        {
            counts.WriteCsv(_file.Stream);
            _file.Keep();
        }
        _rows?.Write("", counts.Rows);
        _rows?.Complete();
    }

    public void Dispose()
    {
        _file?.Dispose();
        _rows?.Dispose();
    }
}
