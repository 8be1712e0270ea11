namespace NewsNotebooks.Interactive.Documents;

/// <summary>Parameters given to a run that its notebooks cannot take; the message lists every problem, one a line.</summary>
public sealed class NotebookParameterException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public NotebookParameterException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public NotebookParameterException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    public NotebookParameterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
