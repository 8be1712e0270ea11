using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.Tests.Sessions;

public sealed class OutputTests : IDisposable
{
    private readonly CellRunner _cells = new();

    public void Dispose() => _cells.Dispose();

    [Fact]
    public async Task Should_Tell_Stdout_From_Stderr_In_Order()
    {
        var outputs = await _cells.Run("Console.WriteLine(\"out\"); Console.Error.WriteLine(\"err\"); Console.Write('c'); Console.Write(1.5);");

        Assert.Equal([new StreamOutput("stdout", "out" + Environment.NewLine), new StreamOutput("stderr", "err" + Environment.NewLine), new StreamOutput("stdout", "c1.5")], outputs);
    }

    [Fact]
    public async Task Should_Gather_Small_Writes()
    {
        var outputs = await _cells.Run("for (var i = 0; i < 100_000; i++) Console.Write(i % 10);");

        Assert.Equal(100_000, CellRunner.Text(outputs).Length);
        Assert.True(outputs.Count < 100, $"{outputs.Count} messages.");
    }

    [Fact]
    public async Task Should_Stream_While_The_Cell_Runs()
    {
        await _cells.Run("var gate = new System.Threading.ManualResetEventSlim();");
        var running = _cells.Run("Console.WriteLine(\"early\"); display(\"shown\"); while (!System.IO.File.Exists(Path.Combine(Path.GetTempPath(), \"never\"))) await Task.Delay(10);");
        _cells.WaitForText("early");

        Assert.False(running.IsCompleted);
        _cells.Session.Interrupt();
        await running;
    }

    [Fact]
    public async Task Should_Capture_Threads_And_Tasks_Of_The_Cell()
    {
        var outputs = await _cells.Run(
            "var t = new System.Threading.Thread(() => Console.Write(\"thread \")); t.Start(); t.Join();\nawait Task.Run(() => Console.Write(\"task\"));");

        Assert.Equal("thread task", CellRunner.Text(outputs));
    }

    [Fact]
    public async Task Should_Show_Late_Text_With_The_Next_Cell()
    {
        await _cells.Run("var go = new System.Threading.ManualResetEventSlim(); var done = new System.Threading.ManualResetEventSlim();\n"
            + "new System.Threading.Thread(() => { go.Wait(); Console.Write(\"late\"); done.Set(); }).Start();");

        Assert.Equal("late", CellRunner.Text(await _cells.Run("go.Set(); done.Wait();")));
    }

    [Fact]
    public async Task Should_Print_What_An_Async_Void_Throws()
    {
        await _cells.Run("async void Fail() { await Task.Yield(); throw new InvalidOperationException(\"nobody waits\"); }");
        var outputs = await _cells.Run("Fail(); await Task.Delay(50);");

        Assert.True(_cells.Succeeded);
        Assert.Contains("nobody waits", CellRunner.Text(outputs, "stderr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Should_Update_And_Clear_Displays()
    {
        var first = await _cells.Run("var shown = display(\"one\"); \"two\".Display();");
        var second = await _cells.Run("shown.Update(\"three\"); clear_output(wait: true);");
        var id = Assert.IsType<DisplayOutput>(first[0]).DisplayId;

        Assert.Equal(2, first.Count);
        var update = Assert.IsType<DisplayOutput>(second[0]);
        Assert.Equal((id, true, "three"), (update.DisplayId, update.IsUpdate, update.Bundle.Data["text/plain"]));
        Assert.Equal(new ClearOutput(Wait: true), second[1]);
        Assert.Equal(id, await _cells.Result("shown.DisplayId"));
    }

    [Fact]
    public async Task Should_Render_Html_As_It_Is()
    {
        var outputs = await _cells.Run("HTML(\"<b>x</b>\")");

        Assert.Equal("<b>x</b>", Assert.IsType<ResultOutput>(outputs[0]).Bundle.Data["text/html"]);
    }

    [Fact]
    public async Task Should_Say_That_There_Is_No_Input_When_A_Cell_Reads()
    {
        var error = await _cells.Error("Console.ReadLine()");

        Assert.Equal("System.NotSupportedException", error.Name);
        Assert.Equal("A cell cannot ask for input here: nobody is there to answer, as in a run without a front end. Assign the value in a cell.", error.Value);
    }

    [Fact]
    public async Task Should_Fail_The_Task_When_The_Receiver_Fails()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => _cells.Session.RunAsync("1", _ => throw new IOException("no socket")));

        Assert.Equal("The receiver of a cell's output failed: no socket", failure.Message);
        Assert.Equal("2", await _cells.Result("2"));
    }
}
