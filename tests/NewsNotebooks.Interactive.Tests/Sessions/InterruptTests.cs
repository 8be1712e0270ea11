using System.Diagnostics;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.Tests.Sessions;

public sealed class InterruptTests : IDisposable
{
    private readonly CellRunner _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) n++;")]
    [InlineData("Thread.Sleep(60_000);")]
    [InlineData("new ManualResetEventSlim().Wait();")]
    [InlineData("await Task.Delay(60_000);")]
    [InlineData("await Task.Delay(1); while (true) { }")]
    [InlineData("await Task.Yield(); Thread.Sleep(60_000);")]
    [InlineData("Task.Delay(60_000).Wait();")]
    [InlineData("while (true) { try { Thread.Sleep(60_000); } catch (Exception) { } }")]
    [InlineData("while (true) { try { while (true) { } } catch (Exception) { } }")]
    [InlineData("async Task Deep() { await Task.Yield(); while (true) { } } await Deep();")]
    [InlineData("async IAsyncEnumerable<int> All() { while (true) { await Task.Yield(); yield return 1; } } await foreach (var i in All()) { }")]
    [InlineData("while (true) Console.WriteLine(\"more\");")]
    [InlineData("while (true) display(1);")]
    [InlineData("for (;;) while (true) n = Math.Abs(n + 1);")]
    [InlineData("do n++; while (true);")]
    [InlineData("again: n++; goto again;")]
    [InlineData("IEnumerable<int> Ones() { while (true) yield return 1; } Ones().Count()")]
    [InlineData("Enumerable.Repeat(1, int.MaxValue).Where(i => { n += i; return false; }).SelectMany(i => Enumerable.Repeat(i, int.MaxValue)).Count()")]
    [InlineData("void Call(int d) { n++; if (d > 0) { Call(d - 1); Call(d - 1); } } Call(60);")]
    [InlineData("class Loop { public int Forever { get { for (;;) { } } } } new Loop()")]
    public async Task Should_Stop_The_Cell_And_Keep_The_State(string code)
    {
        await _cells.Run("using System.Threading; long n = 0; var kept = \"kept\"; record R(int X); var r = new R(1);");
        var running = _cells.Run($"var own = 5; Console.WriteLine(\"begun\"); {code}");
        _cells.WaitForText("begun");
        var watch = Stopwatch.StartNew();
        _cells.Session.Interrupt();
        var outputs = await running.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.False(_cells.Succeeded);
        var error = Assert.IsType<ErrorOutput>(outputs[^1]);
        Assert.Equal("KeyboardInterrupt", error.Name);
        Assert.Equal("The cell was interrupted. What earlier cells declared is still there.", error.Value);
        Assert.Equal("KeyboardInterrupt: " + error.Value, error.Traceback[0]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"It took {watch.Elapsed}.");
        Assert.Equal("kept1", await _cells.Result("kept + r.X"));
        Assert.Equal("5", await _cells.Result("own"));
        Assert.Equal("10", await _cells.Result("await Task.Delay(1); Thread.Sleep(1); 10"));
    }

    [Fact]
    public async Task Should_Say_Where_The_Cell_Was_When_It_Was_In_A_Wait()
    {
        await _cells.Run("using System.Threading;");
        var running = _cells.Run("Console.WriteLine(\"begun\");\nThread.Sleep(60_000);");
        _cells.WaitForText("begun");
        await Task.Delay(100, TestContext.Current.CancellationToken);
        _cells.Session.Interrupt();

        var error = Assert.IsType<ErrorOutput>((await running)[^1]);
        Assert.Equal(["KeyboardInterrupt: " + error.Value, "    at Cell 2, line 2"], error.Traceback);
    }

    [Fact]
    public async Task Should_Drop_What_The_Stopped_Cell_Was_Waiting_For()
    {
        await _cells.Run("var after = false; var gate = new TaskCompletionSource();");
        var running = _cells.Run("Console.WriteLine(\"begun\"); await gate.Task; after = true;");
        _cells.WaitForText("begun");
        _cells.Session.Interrupt();
        await running;

        Assert.Equal("False", await _cells.Result("gate.SetResult(); await Task.Delay(50); after"));
    }

    [Fact]
    public async Task Should_Stop_A_Loop_In_A_Loaded_File()
    {
        using var folder = new TemporaryFolder();
        folder.Write("loop.csx", "void Loop() { Console.WriteLine(\"begun\"); while (true) { } }");
        using var cells = new CellRunner(folder.Path);
        await cells.Run("#load \"loop.csx\"");
        var running = cells.Run("Loop();");
        cells.WaitForText("begun");
        cells.Session.Interrupt();

        var error = Assert.IsType<ErrorOutput>((await running)[^1]);
        Assert.Equal(["KeyboardInterrupt: " + error.Value, "    at loop.csx, line 1, in Loop", "    at Cell 2, line 1"], error.Traceback);
    }

    [Fact]
    public async Task Should_Do_Nothing_When_No_Cell_Runs()
    {
        await _cells.Run("var x = 1;");
        _cells.Session.Interrupt();

        Assert.Equal("2", await _cells.Result("await Task.Delay(1); System.Threading.Thread.Sleep(5); x + 1"));
    }

    [Fact]
    public async Task Should_Stop_Cells_Again_And_Again()
    {
        await _cells.Run("var rounds = 0;");
        for (var i = 0; i < 10; i++)
        {
            var running = _cells.Run("rounds++; Console.WriteLine($\"round {rounds}\"); " + (i % 2 == 0 ? "while (true) { }" : "System.Threading.Thread.Sleep(60_000);"));
            _cells.WaitForText($"round {i + 1}");
            _cells.Session.Interrupt();
            Assert.Equal("KeyboardInterrupt", Assert.IsType<ErrorOutput>((await running)[^1]).Name);
        }
        Assert.Equal("10", await _cells.Result("rounds"));
    }
}
