using NewsNotebooks.Jupyter.Client;
using NewsNotebooks.Jupyter.Hosting;

namespace NewsNotebooks.Jupyter.Tests.Processes;

/// <summary>The real kernel, which the build lays beside the tests.</summary>
internal static class KernelUnderTest
{
    public static string Executable => KernelCommand.Find(AppContext.BaseDirectory);

    public static Task<KernelProcess> StartAsync(string? folder = null) => KernelProcess.StartAsync(
        new() { Executable = Executable, WorkingFolder = folder ?? Path.GetTempPath(), Environment = new Dictionary<string, string> { ["NEWSNB_HISTORY"] = "none" } }, TestContext.Current.CancellationToken);
}
