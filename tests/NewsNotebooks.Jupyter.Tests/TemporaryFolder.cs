namespace NewsNotebooks.Jupyter.Tests;

/// <summary>A folder for one test, with a space in its path, removed at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("newsnb test ").FullName, "a b");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string File(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
}
