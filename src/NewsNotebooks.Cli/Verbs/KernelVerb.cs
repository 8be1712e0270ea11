using System.CommandLine;
using System.Diagnostics;
using NewsNotebooks.Charts;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Notebooks;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Jupyter.Hosting;
using NewsNotebooks.Jupyter.KernelSpecs;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb kernel</c>: the kernel for editors.</summary>
internal static class KernelVerb
{
    public static Command Build() => new ExampleCommand("kernel", "Install the C# kernel for VS Code, JupyterLab and Jupyter Notebook.", """
        newsnb kernel install
        newsnb kernel list
        newsnb kernel uninstall
        """) { Install(), Uninstall(), List(), Start() };

    /// <summary>The pictures by which front ends show a kernel, under the names that Jupyter gives them.</summary>
    private static IEnumerable<KeyValuePair<string, Func<Stream>>> Logos =>
        typeof(KernelVerb).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("logo-", StringComparison.Ordinal))
            .Select(name => KeyValuePair.Create(name, () => typeof(KernelVerb).Assembly.GetManifestResourceStream(name)!));

    private static Option<string?> Prefix() => new("--prefix") { HelpName = "DIR", Description = "Below DIR/share/jupyter/kernels instead of the user's own folder." };

    private static Option<string> Name() => new("--name") { HelpName = "NAME", Description = "The name that notebooks refer to.", DefaultValueFactory = _ => "newsnb" };

    private static Command Install()
    {
        var (prefix, name, user) = (Prefix(), Name(), new Option<bool>("--user") { Description = "For the current user (the default)." });
        var command = new Command("install", "Copy the kernel to a folder of its own, and tell Jupyter of it. Run from source, it is published first.") { user, prefix, name };
        command.SetAction(parse =>
        {
            if (parse.GetValue(user) && parse.GetValue(prefix) is not null) throw new UsageException("--user and --prefix cannot both be given; expected one of them.");
            return Guarded(() =>
            {
                var spec = Terminal.WithProgress("kernel install", progress => KernelInstaller.Install(new KernelInstallOptions
                {
                    KernelFolder = KernelFolder.Publish(progress),
                    Name = parse.GetValue(name)!,
                    Prefix = parse.GetValue(prefix),
                    Resources = Logos.Append(KeyValuePair.Create("plotly.min.js", PlotlyJs.Open)).ToDictionary(),
                }));
                Console.Out.WriteLine($"Installed {KernelSpec.DisplayName} {spec.Version} as '{spec.Name}' in {spec.Folder}");
                return ExitCode.Done;
            });
        });
        return command;
    }

    private static Command Uninstall()
    {
        var (prefix, name) = (Prefix(), Name());
        var command = new Command("uninstall", "Remove the kernel and all that was installed with it.") { prefix, name };
        command.SetAction(parse => Guarded(() =>
        {
            if (KernelInstaller.Uninstall(parse.GetValue(name)!, parse.GetValue(prefix))) { Console.Out.WriteLine($"Removed '{parse.GetValue(name)}'."); return ExitCode.Done; }
            throw new UsageException($"no kernel of ours is installed as '{parse.GetValue(name)}'; 'newsnb kernel list' shows those that are.");
        }));
        return command;
    }

    private static Command List()
    {
        var prefix = Prefix();
        var command = new Command("list", "Show the installed kernels.") { prefix };
        command.SetAction(parse => Guarded(() =>
        {
            var specs = KernelInstaller.List(parse.GetValue(prefix));
            foreach (var spec in specs) Console.Out.WriteLine($"{spec.Name}\t{spec.Version}\t{spec.Folder}{(spec.IsUsable ? "" : "\t(its files are missing; install it again)")}");
            if (specs.Count == 0) Console.Out.WriteLine("No kernel is installed; 'newsnb kernel install' installs it.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Start()
    {
        var connection = new Argument<string>("CONNECTION_FILE") { Description = "The connection file that a front end wrote." };
        var command = new Command("start", "Run a kernel in the foreground.") { connection };
        command.SetAction(parse =>
        {
            var file = parse.GetValue(connection)!;
            if (!File.Exists(file)) throw new UsageException($"there is no connection file '{file}'; expected the file that a front end wrote.");
            var words = KernelCommand.For(KernelCommand.Find(KernelFolder.Find()));
            using var kernel = Process.Start(new ProcessStartInfo(words[0], [.. words.Skip(1), Path.GetFullPath(file)]))!;
            kernel.WaitForExit();
            return kernel.ExitCode;
        });
        return command;
    }

    private static int Guarded(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (KernelInstallException error)
        {
            throw new UsageException(error.Message);
        }
    }
}
