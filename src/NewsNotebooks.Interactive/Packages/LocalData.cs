namespace NewsNotebooks.Interactive.Packages;

/// <summary>Where the engine keeps what it would otherwise have to make again.</summary>
internal static class LocalData
{
    /// <summary>Below the user's local application data; where there is none, below the folder for temporary files.</summary>
    public static string Folder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } data ? data : Path.GetTempPath(), "newsnb");
}
