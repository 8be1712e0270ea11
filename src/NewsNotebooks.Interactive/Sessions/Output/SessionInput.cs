namespace NewsNotebooks.Interactive.Sessions.Output;

/// <summary>What cells read from the console, line by line from the user of the front end.</summary>
internal sealed class SessionInput(SessionOutput output)
{
    private string _rest = "";

    /// <summary>Asks the user of the running cell; null where there is nobody to ask.</summary>
    public Func<InputRequest, string>? Source { get; set; }

    /// <summary>Asks the user for a line, after all that was put out before.</summary>
    /// <exception cref="NotSupportedException">There is nobody to ask.</exception>
    public string Ask(InputRequest request)
    {
        output.Checkpoint();
        var ask = Source ?? throw new NotSupportedException(
            "A cell cannot ask for input here: nobody is there to answer, as in a run without a front end. Assign the value in a cell.");
        output.Flush();
        return ask(request);
    }

    /// <summary>The next character, if one is there without asking; -1 otherwise.</summary>
    public int Peek() => _rest.Length > 0 ? _rest[0] : -1;

    /// <summary>The next character of the line that the user typed last, or of the next one.</summary>
    public int Read()
    {
        if (_rest.Length == 0)
            _rest = Ask(new InputRequest("", IsPassword: false)) + "\n";
        var first = _rest[0];
        _rest = _rest[1..];
        return first;
    }

    /// <summary>The rest of the line that the user typed last, or the next one.</summary>
    public string ReadLine()
    {
        if (_rest.Length == 0)
            return Ask(new InputRequest("", IsPassword: false));
        var rest = _rest.TrimEnd('\n');
        _rest = "";
        return rest;
    }
}
