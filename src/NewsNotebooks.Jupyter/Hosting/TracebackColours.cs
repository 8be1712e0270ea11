namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>Colours an error's lines, in the ANSI sequences that Jupyter's front ends show.</summary>
internal static class TracebackColours
{
    private const string Reset = "\u001b[0m";
    private const string Name = "\u001b[1;31m";
    private const string Place = "\u001b[36m";
    private const string Caret = "\u001b[31m";

    /// <summary>The lines with their colours: the kind of error, places in the user's code, carets.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> traceback) => traceback.Select(Line);

    private static string Line(string line)
    {
        if (line.StartsWith("    at ", StringComparison.Ordinal)) return $"    at {Place}{line[7..]}{Reset}";
        if (line.Trim() == "^") return $"{Caret}{line}{Reset}";
        // "cell line 2, column 5: error CS0103: …" and "System.FormatException: …", but no line of source.
        var colon = line.StartsWith("    ", StringComparison.Ordinal) ? -1 : line.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? line : $"{Name}{line[..colon]}{Reset}{line[colon..]}";
    }
}
