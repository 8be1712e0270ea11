namespace NewsNotebooks.Jupyter.KernelSpecs;

/// <summary>What to install, where and under which name.</summary>
public sealed record KernelInstallOptions
{
    /// <summary>The folder of a published kernel; it is copied.</summary>
    public required string KernelFolder { get; init; }

    /// <summary>The name that notebooks refer to.</summary>
    public string Name { get; init; } = "newsnb";

    /// <summary>The installation prefix; null for the user's own folders.</summary>
    public string? Prefix { get; init; }

    /// <summary>Opens files to lay beside <c>kernel.json</c>, which Jupyter then serves (<c>plotly.min.js</c>), by name.</summary>
    public IReadOnlyDictionary<string, Func<Stream>> Resources { get; init; } = new Dictionary<string, Func<Stream>>();
}
