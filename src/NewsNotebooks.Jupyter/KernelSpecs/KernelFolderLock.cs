using NewsNotebooks.Jupyter.Hosting;

namespace NewsNotebooks.Jupyter.KernelSpecs;

/// <summary>Marks the folder of a kernel as in use while the kernel runs, because it loads files from it at any time.</summary>
public static class KernelFolderLock
{
    private const string FileName = KernelCommand.Name + ".runtimeconfig.json";

    /// <summary>Holds the folder until what is returned is disposed of, or the process ends; null where it cannot be held.</summary>
    public static IDisposable? Hold(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, FileName), FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The kernel runs all the same; only an installation meanwhile may remove its folder.
            return null;
        }
    }

    /// <summary>Whether a kernel runs from the folder.</summary>
    internal static bool IsHeld(string folder)
    {
        try
        {
            using var file = new FileStream(Path.Combine(folder, FileName), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
