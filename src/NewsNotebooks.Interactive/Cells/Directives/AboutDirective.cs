using System.Reflection;
using System.Runtime.InteropServices;

namespace NewsNotebooks.Interactive.Cells.Directives;

/// <summary><c>#!about</c>: which kernel this is.</summary>
internal sealed class AboutDirective : IDirective
{
    public string Name => "about";

    public string Usage => "#!about";

    public string Summary => "Says which kernel this is.";

    public Task RunAsync(IReadOnlyList<string> arguments, RunningCell cell)
    {
        cell.Display(new
        {
            Kernel = "C# (NewsNotebooks)",
            Version = typeof(AboutDirective).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown",
            Runtime = RuntimeInformation.FrameworkDescription,
            System = RuntimeInformation.OSDescription,
            Folder = cell.Session.CSharp.WorkingFolder,
        });
        return Task.CompletedTask;
    }
}
