using System.ComponentModel;
using System.Diagnostics;
using NewsNotebooks.Jupyter.KernelSpecs;

namespace NewsNotebooks.Jupyter.Tests.Processes;

/// <summary>Jupyter's own client and runner, where they are installed, drive an installed kernel.</summary>
public sealed class JupyterClientTests
{
    /// <summary>Runs a Python script with the kernel installed below a prefix; what it printed.</summary>
    private static async Task<string> PythonAsync(TemporaryFolder folder, string script)
    {
        var python = await FindPythonAsync();
        if (python is null)
            Assert.Skip("Needs Python with jupyter_client and nbclient.");
        KernelInstaller.Install(new() { KernelFolder = AppContext.BaseDirectory, Prefix = folder.File("pre fix") });
        var (exitCode, output) = await RunAsync(python, folder, script);
        Assert.True(exitCode == 0, output);
        return output;
    }

    private static async Task<string?> FindPythonAsync()
    {
        using var folder = new TemporaryFolder();
        foreach (var python in (string[])["python3", "/usr/bin/python3", "python"])
        {
            try
            {
                if (await RunAsync(python, folder, "import jupyter_client, nbclient, nbformat") is (0, _))
                    return python;
            }
            catch (Win32Exception)
            {
                // There is no such program.
            }
        }

        return null;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string python, TemporaryFolder folder, string script)
    {
        var start = new ProcessStartInfo(python, ["-c", script])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder.Path,
        };
        start.Environment["JUPYTER_PATH"] = folder.File("pre fix", "share", "jupyter");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, process.ExitCode == 0 ? output.ReplaceLineEndings("\n") : output + await errors);
    }

    public sealed class Nbclient
    {
        [Fact]
        public async Task Should_Run_A_Notebook()
        {
            using var folder = new TemporaryFolder();

            var output = await PythonAsync(folder, """
                import nbformat, nbclient
                nb = nbformat.v4.new_notebook(cells=[
                    nbformat.v4.new_code_cell('var a = 20; Console.WriteLine("out");'),
                    nbformat.v4.new_code_cell('a * 2 + 2'),
                    nbformat.v4.new_code_cell('throw new InvalidOperationException("bad");')])
                nbclient.NotebookClient(nb, kernel_name='newsnb', timeout=60, allow_errors=True).execute()
                nbformat.validate(nb)
                print(nb.cells[0].outputs[0].text.strip())
                print(nb.cells[1].outputs[0].data['text/plain'], nb.cells[1].execution_count)
                print(nb.cells[2].outputs[0].ename, nb.cells[2].outputs[0].evalue)
                print(nb.metadata.language_info.name)
                """);

            Assert.Equal("out\n42 2\nSystem.InvalidOperationException bad\nC#\n", output);
        }
    }

    public sealed class KernelManager
    {
        [Fact]
        public async Task Should_Interrupt_Restart_And_Shut_Down()
        {
            using var folder = new TemporaryFolder();

            var output = await PythonAsync(folder, """
                import threading, time
                from jupyter_client.manager import start_new_kernel
                km, kc = start_new_kernel(kernel_name='newsnb')
                run = lambda code: kc.execute_interactive(code, timeout=30, output_hook=lambda m: None)['content']
                print(run('var kept = 7;')['status'])
                threading.Timer(1.0, km.interrupt_kernel).start()
                t = time.time()
                print(run('while (true) { }')['ename'], time.time() - t < 10)
                print(run('kept')['status'])
                kc.stop_channels()
                km.restart_kernel(now=False)
                kc = km.client(); kc.start_channels(); kc.wait_for_ready(timeout=30)
                print(run('kept')['status'], kc.hb_channel.is_beating())
                kc.stop_channels()
                t = time.time()
                km.shutdown_kernel()
                print(km.is_alive(), time.time() - t < 3)
                """);

            Assert.Equal("ok\nKeyboardInterrupt True\nok\nerror True\nFalse True\n", output);
        }
    }
}
