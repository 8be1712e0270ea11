namespace NewsNotebooks.Interactive.Documents;

/// <summary>A file that is no notebook this program can read; the message says where, what was found, what was expected and what to do.</summary>
public sealed class NotebookFormatException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public NotebookFormatException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public NotebookFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    public NotebookFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
