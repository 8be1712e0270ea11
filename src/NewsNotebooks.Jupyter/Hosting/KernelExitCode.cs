namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>How a kernel process ends.</summary>
public static class KernelExitCode
{
    /// <summary>As it was told.</summary>
    public const int Ended = 0;

    /// <summary>The arguments or the connection file are wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>Another program listens on one of the ports; whoever chose them may choose others.</summary>
    public const int PortTaken = 3;
}
