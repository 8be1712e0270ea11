namespace NewsNotebooks.Jupyter.Wire;

/// <summary>The channels that carry messages; the heartbeat carries none.</summary>
public enum KernelChannel
{
    /// <summary>Requests of a front end, answered one after the other.</summary>
    Shell,

    /// <summary>Requests that must be answered while a cell runs.</summary>
    Control,

    /// <summary>Questions of the kernel to the user.</summary>
    Stdin,

    /// <summary>Status and outputs, sent to everybody.</summary>
    IOPub,
}
