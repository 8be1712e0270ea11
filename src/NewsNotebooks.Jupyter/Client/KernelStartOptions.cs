namespace NewsNotebooks.Jupyter.Client;

/// <summary>What kernel process to start, and where.</summary>
public sealed record KernelStartOptions
{
    /// <summary>The kernel's executable, or its <c>.dll</c> to be run by <c>dotnet</c>.</summary>
    public required string Executable { get; init; }

    /// <summary>The working folder: that of the notebook.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Environment variables besides those of this process.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the kernel may take until it answers.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
