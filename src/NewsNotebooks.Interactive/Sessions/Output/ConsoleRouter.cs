using System.Text;

namespace NewsNotebooks.Interactive.Sessions.Output;

/// <summary>Takes the process's console over once, and gives each write to the session it comes from.</summary>
/// <remarks>
/// A write belongs to the session whose cell started the thread or task it comes from, however long ago that was;
/// what comes from elsewhere goes where it went before.
/// </remarks>
internal static class ConsoleRouter
{
    private static readonly Lock Gate = new();
    private static bool s_installed;

    /// <summary>Takes the console over, the first time it is called.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            if (s_installed)
                return;
            Console.SetOut(new RoutingWriter("stdout", Console.Out));
            Console.SetError(new RoutingWriter("stderr", Console.Error));
            Console.SetIn(new RoutingReader(Console.In));
            s_installed = true;
        }
    }

    private sealed class RoutingWriter(string stream, TextWriter fallback) : TextWriter(fallback.FormatProvider)
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write([value]);

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => Write(value.AsSpan());

        public override void WriteLine(string? value) => Write(value + CoreNewLineText);

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (SessionOutput.Current is { } session)
                session.Write(stream, buffer);
            else
                fallback.Write(buffer);
        }

        public override void Flush()
        {
            if (SessionOutput.Current is null)
                fallback.Flush();
        }

        private string CoreNewLineText => new(CoreNewLine);
    }

    /// <summary>Asks the front end for a line where a cell reads; elsewhere, reads what there was before.</summary>
    private sealed class RoutingReader(TextReader fallback) : TextReader
    {
        public override int Peek() => SessionOutput.Current is { } session ? session.Input.Peek() : fallback.Peek();

        public override int Read() => SessionOutput.Current is { } session ? session.Input.Read() : fallback.Read();

        public override string? ReadLine() => SessionOutput.Current is { } session ? session.Input.ReadLine() : fallback.ReadLine();
    }
}
