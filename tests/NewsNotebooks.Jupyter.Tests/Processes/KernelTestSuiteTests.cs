using System.Diagnostics;
using NewsNotebooks.Jupyter.KernelSpecs;
using NewsNotebooks.Tests;

namespace NewsNotebooks.Jupyter.Tests.Processes;

/// <summary>Jupyter's own tests of kernels (<c>jupyter_kernel_test</c>), over the installed kernel.</summary>
public sealed class KernelTestSuiteTests
{
    // The pager is a console's; payloads are deprecated by the protocol.
    private const string Suite = """
        import unittest, jupyter_kernel_test
        class CSharp(jupyter_kernel_test.KernelTests):
            kernel_name = 'newsnb'
            language_name = 'C#'
            file_extension = '.cs'
            code_hello_world = 'Console.WriteLine("hello, world");'
            code_stderr = 'Console.Error.WriteLine("error");'
            completion_samples = [{'text': 'Console.WriteL', 'matches': {'WriteLine'}}, {'text': '#!lsm', 'matches': {'lsmagic'}}]
            complete_code_samples = ['1', 'var a = 1;', 'int F(int x)\n{\n    return x;\n}', '#!time\nF(1)']
            incomplete_code_samples = ['int F(int x)\n{', 'var a = new[] { 1,', 'if (true)', '/* begun']
            invalid_code_samples = ['var = ;', 'int )(']
            code_generate_error = 'throw new InvalidOperationException("wrong");'
            code_execute_result = [{'code': '6 * 7', 'result': '42'}, {'code': '"news"', 'result': 'news'}, {'code': 'new { A = 1 }', 'mime': 'text/html'}]
            code_display_data = [{'code': 'display(HTML("<b>x</b>"));', 'mime': 'text/html'}, {'code': '#!markdown\n*x*', 'mime': 'text/markdown'}]
            code_history_pattern = '6*7'
            supported_history_operations = ('tail', 'range', 'search')
            code_inspect_sample = 'Console'
            code_clear_output = 'clear_output();'
            def test_pager(self):
                pass
        result = unittest.TextTestRunner().run(unittest.defaultTestLoader.loadTestsFromTestCase(CSharp))
        raise SystemExit(0 if result.wasSuccessful() and not result.skipped and result.testsRun == 12 else 1)
        """;

    [Fact]
    public async Task Should_Pass_With_None_Skipped()
    {
        var python = Requirement.Program("python3") is not null && File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : Requirement.Program("python3");
        Requirement.Check(python is not null && await RunAsync(python, "import jupyter_kernel_test") is (0, _), "Python with jupyter_kernel_test (Debian: python3-jupyter-kernel-test)");
        var (exitCode, output) = await RunAsync(python!, Suite);
        Assert.True(exitCode == 0, output);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string python, string script)
    {
        using var folder = new TemporaryFolder();
        KernelInstaller.Install(new() { KernelFolder = AppContext.BaseDirectory, Prefix = folder.File("prefix") });
        var start = new ProcessStartInfo(python, ["-c", script]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder.Path };
        start.Environment["JUPYTER_PATH"] = folder.File("prefix", "share", "jupyter");
        start.Environment["XDG_DATA_HOME"] = folder.File("data");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
