using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Sessions.Errors;

/// <summary>Tells what went wrong in a cell: type, message, and the places in the user's own code.</summary>
internal static partial class ExceptionReport
{
    /// <summary>The error as a front end shows it.</summary>
    public static ErrorOutput Of(Exception exception)
    {
        var shown = Unwrap(exception);
        var lines = new List<string>();
        for (var e = shown; e is not null; e = e.InnerException is { } inner ? Unwrap(inner) : null)
        {
            var prefix = e == shown ? "" : "Caused by ";
            lines.AddRange($"{prefix}{TypeNames.FullOf(e.GetType())}: {e.Message}".Split('\n').Select(l => l.TrimEnd('\r')));
            lines.AddRange(Frames(e).Select(frame => "    at " + frame));
        }
        return new ErrorOutput(TypeNames.FullOf(shown.GetType()), shown.Message, lines);
    }

    /// <summary>The report of a cell that was stopped.</summary>
    public static ErrorOutput OfInterrupt(Exception? where)
    {
        const string Message = "The cell was interrupted. What earlier cells declared is still there.";
        var frames = where is null ? [] : Frames(where);
        return new ErrorOutput("KeyboardInterrupt", Message, ["KeyboardInterrupt: " + Message, .. frames.Select(f => "    at " + f)]);
    }

    /// <summary>The exception the user's code threw: wrappers that only say that something was thrown are taken off.</summary>
    private static Exception Unwrap(Exception exception)
    {
        while (exception is TargetInvocationException or AggregateException { InnerExceptions.Count: 1 } && exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    /// <summary>The frames of cells and loaded files; those of the engine, Roslyn and the runtime help nobody here.</summary>
    private static List<string> Frames(Exception exception)
    {
        var frames = new List<string>();
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            var file = frame.GetFileName();
            if (file is null || frame.GetMethod() is not { } method || !IsOfCell(method))
                continue;
            var place = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}, line {frame.GetFileLineNumber()}");
            var name = MethodName(method);
            frames.Add(name.Length == 0 ? place : $"{place}, in {name}");
        }
        return [.. frames.Distinct()];
    }

    private static bool IsOfCell(MethodBase method)
    {
        var outermost = method.DeclaringType;
        while (outermost?.DeclaringType is { } declaring)
            outermost = declaring;
        return outermost is not null && outermost.Name.StartsWith("Submission#", StringComparison.Ordinal);
    }

    /// <summary>The name as written in the cell; empty for the cell's top level.</summary>
    private static string MethodName(MethodBase method)
    {
        var generated = method.Name is "MoveNext" && method.DeclaringType is { } machine ? machine.Name : method.Name;
        var match = LocalFunction().Match(generated);
        if (match.Success)
            return match.Groups[1].Value;
        if (Lambda().IsMatch(generated))
            return "a lambda";
        match = Bracketed().Match(generated);
        var name = match.Success ? match.Groups[1].Value : generated;
        return name is "<Initialize>" or "Initialize" or "<Factory>" ? "" : name;
    }

    [GeneratedRegex(@"g__(\w+)\|")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"b__\d")]
    private static partial Regex Lambda();

    [GeneratedRegex(@"^<<?(\w+)>")]
    private static partial Regex Bracketed();
}
