namespace NewsNotebooks.Jupyter.Client;

/// <summary>The kernel's process ended although nobody had asked it to.</summary>
public sealed class KernelDiedException : Exception
{
    /// <summary>Makes the exception.</summary>
    public KernelDiedException(string message) : base(message) { }

    /// <summary>Makes the exception.</summary>
    public KernelDiedException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Makes the exception.</summary>
    public KernelDiedException() { }
}
