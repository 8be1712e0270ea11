namespace NewsNotebooks.Jupyter.KernelSpecs;

/// <summary>A kernel could not be installed or removed; the message says why and what to do.</summary>
public sealed class KernelInstallException : Exception
{
    /// <summary>Makes the exception.</summary>
    public KernelInstallException(string message) : base(message) { }

    /// <summary>Makes the exception.</summary>
    public KernelInstallException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Makes the exception.</summary>
    public KernelInstallException() { }
}
