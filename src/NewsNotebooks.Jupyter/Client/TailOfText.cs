namespace NewsNotebooks.Jupyter.Client;

/// <summary>Keeps the last lines of a text that may be long; can be written from any thread.</summary>
internal sealed class TailOfText(int lines = 100)
{
    private readonly Queue<string> _lines = new();

    /// <summary>Appends a line; null, which means the end of a stream, is ignored.</summary>
    public void Append(string? line)
    {
        if (line is null)
            return;
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > lines)
                _lines.Dequeue();
        }
    }

    /// <summary>The last lines.</summary>
    public override string ToString()
    {
        lock (_lines)
            return string.Join('\n', _lines);
    }
}
