using System.Diagnostics;
using NewsNotebooks.Charts;
using NewsNotebooks.Jupyter.KernelSpecs;

namespace NewsNotebooks.Notebooks.Tests.Jupyter;

/// <summary>Our kernel, installed below a prefix of the test's own, for Jupyter's programs to find.</summary>
internal sealed class InstalledKernel : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsnb jupyter ");

    public InstalledKernel() => KernelInstaller.Install(new()
    {
        KernelFolder = Repository.Kernel,
        Prefix = Prefix,
        Resources = new Dictionary<string, Func<Stream>> { ["plotly.min.js"] = PlotlyJs.Open },
    });

    /// <summary>A folder for notebooks.</summary>
    public string Folder => _folder.FullName;

    private string Prefix => Path.Combine(Folder, "prefix");

    /// <summary>How to start one of Jupyter's programs so that it finds this kernel and none of the user's files.</summary>
    public ProcessStartInfo Program(string file, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Folder };
        start.Environment["JUPYTER_PATH"] = Path.Combine(Prefix, "share", "jupyter");
        foreach (var name in (string[])["JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"])
            start.Environment[name] = Directory.CreateDirectory(Path.Combine(Folder, "." + name.ToLowerInvariant())).FullName;
        return start;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
