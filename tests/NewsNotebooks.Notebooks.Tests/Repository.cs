namespace NewsNotebooks.Notebooks.Tests;

/// <summary>Where things are in the checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The configuration that the tests were built in.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>The build of <c>newsnb</c> in that configuration.</summary>
    public static string Newsnb { get; } = Path.Combine(Root, "src", "NewsNotebooks.Cli", "bin", Configuration, "net10.0", "newsnb.dll");

    /// <summary>The build of the kernel in that configuration.</summary>
    public static string Kernel { get; } = Path.Combine(Root, "src", "NewsNotebooks.Kernel", "bin", Configuration, "net10.0");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "NewsNotebooks.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No NewsNotebooks.sln above {AppContext.BaseDirectory}.");
    }
}
