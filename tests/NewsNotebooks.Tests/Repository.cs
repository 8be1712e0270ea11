namespace NewsNotebooks.Tests;

/// <summary>Where the repository is, seen from the built tests.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "NewsNotebooks.sln"))) return folder.FullName;
        throw new InvalidOperationException($"No NewsNotebooks.sln above {AppContext.BaseDirectory}.");
    }
}
