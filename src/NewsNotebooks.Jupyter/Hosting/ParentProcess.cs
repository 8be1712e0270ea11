using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>Tells a kernel when the program that started it is gone, so that it does not stay behind for ever.</summary>
public static class ParentProcess
{
    /// <summary>The environment variable in which our own client leaves its process id.</summary>
    public const string IdVariable = "NEWSNB_PARENT_PID";

    // On Windows, Jupyter leaves an inherited handle of its process here instead of an id.
    private const string JupyterVariable = "JPY_PARENT_PID";

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    /// <summary>Watches the process named by the environment, if one is.</summary>
    /// <param name="onGone">Called once, on a thread of its own, when that process has ended.</param>
    public static void Watch(Action onGone)
    {
        if (Wait() is not { } wait)
            return;
        new Thread(() =>
        {
            wait();
            onGone();
        })
        { Name = "newsnb parent", IsBackground = true }.Start();
    }

    private static Action? Wait()
    {
        if (Number(IdVariable) is { } id)
            return () => WaitForProcess((int)id);
        if (Number(JupyterVariable) is not { } value)
            return null;
        return OperatingSystem.IsWindows() ? () => WaitForHandle((nint)value) : () => WaitForProcess((int)value);
    }

    private static long? Number(string variable) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 1 ? number : null;

    private static void WaitForProcess(int id)
    {
        // A parent that has ended but that nobody has reaped still has its id: so the change of parent counts as well.
        var parent = OperatingSystem.IsWindows() ? 0 : GetParentId();
        while (IsRunning(id) && (OperatingSystem.IsWindows() || GetParentId() == parent))
            Thread.Sleep(_pause);
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void WaitForHandle(nint handle)
    {
        using var process = new ManualResetEvent(false);
        process.SafeWaitHandle = new SafeWaitHandle(handle, ownsHandle: false);
        process.WaitOne();
    }

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetParentId();
}
