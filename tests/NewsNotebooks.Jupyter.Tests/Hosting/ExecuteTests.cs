using System.Text.Json.Nodes;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Tests.Hosting;

public sealed class ExecuteTests
{
    private static string Text(JsonNode? node) => node!.ToJsonString(
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static string[] Lines(List<Message> outputs) => [.. outputs.Select(output => $"{output.Type} {Text(output.Content)}")];

    public sealed class Outputs
    {
        [Theory]
        [InlineData("print hello", """stream {"name":"stdout","text":"hello"}""")]
        [InlineData("value 2", """execute_result {"execution_count":1,"data":{"text/plain":"2"},"metadata":{}}""")]
        [InlineData("display x", """display_data {"data":{"text/plain":"x"},"metadata":{},"transient":{"display_id":"id-1"}}""")]
        [InlineData("update x", """update_display_data {"data":{"text/plain":"x"},"metadata":{},"transient":{"display_id":"id-1"}}""")]
        [InlineData("fail bad", """error {"ename":"InvalidOperationException","evalue":"bad","traceback":["line 1","line 2"]}""")]
        public async Task Should_Be_Published_In_Jupyters_Form(string code, string expected)
        {
            using var kernel = await HostUnderTest.StartAsync();

            var (_, outputs) = await kernel.ExecuteAsync(code);

            Assert.Equal([$$"""execute_input {"code":"{{code}}","execution_count":1}""", expected], Lines(outputs));
        }

        [Theory]
        [InlineData("""{"data":[1]}""", """{"data":[1]}""")]
        [InlineData("no json", "\"no json\"")]
        public async Task Should_Hold_Json_Types_As_Objects_When_They_Are_Json(string json, string expected)
        {
            using var kernel = await HostUnderTest.StartAsync();

            var (_, outputs) = await kernel.ExecuteAsync("json " + json);

            Assert.Equal($$"""{"application/vnd.plotly.v1+json":{{expected}},"text/html":"<b>"}""", Text(outputs[1].Content["data"]));
        }

        [Fact]
        public async Task Should_All_Arrive_When_Many_Threads_Print()
        {
            using var kernel = await HostUnderTest.StartAsync();

            var (_, outputs) = await kernel.ExecuteAsync("parallel");

            Assert.Equal(1000, outputs.Count(output => output.Type == "stream"));
        }
    }

    public sealed class Reply
    {
        [Fact]
        public async Task Should_Count_The_Cells()
        {
            using var kernel = await HostUnderTest.StartAsync();

            await kernel.ExecuteAsync("value 1");
            var (reply, _) = await kernel.ExecuteAsync("value 2");

            Assert.Equal("""{"status":"ok","execution_count":2,"payload":[],"user_expressions":{}}""", Text(reply));
        }

        [Theory]
        [InlineData("""{"silent":true}""", 0)]
        [InlineData("""{"store_history":false}""", 2)]
        public async Task Should_Not_Count_A_Cell_That_Leaves_No_Trace(string options, int outputCount)
        {
            using var kernel = await HostUnderTest.StartAsync();

            var (reply, outputs) = await kernel.ExecuteAsync("value 1", JsonNode.Parse(options)!.AsObject());

            Assert.Equal(0, reply["execution_count"]!.GetValue<int>());
            Assert.Equal(outputCount, outputs.Count);
            Assert.Equal(["value 1"], kernel.Session.Run);
        }

        [Fact]
        public async Task Should_Hold_The_Error_When_A_Cell_Fails()
        {
            using var kernel = await HostUnderTest.StartAsync();

            var (reply, _) = await kernel.ExecuteAsync("fail bad");

            Assert.Equal(
                """{"ename":"InvalidOperationException","evalue":"bad","traceback":["line 1","line 2"],"status":"error","execution_count":1,"payload":[],"user_expressions":{}}""",
                Text(reply));
        }

        [Fact]
        public async Task Should_Be_An_Error_When_The_Session_Itself_Fails()
        {
            using var kernel = await HostUnderTest.StartAsync();

            var (reply, outputs) = await kernel.ExecuteAsync("broken");

            Assert.Equal("the session is broken", reply["evalue"]!.GetValue<string>());
            Assert.Equal("error", outputs[^1].Type);
        }
    }

    public sealed class StopOnError
    {
        [Fact]
        public async Task Should_Abort_What_Is_Queued_But_Not_What_Comes_Later()
        {
            using var kernel = await HostUnderTest.StartAsync();

            var waiting = kernel.ExecuteAsync("wait");
            var queued = kernel.ExecuteAsync("value 2");
            kernel.Session.Waiting.Wait(TestContext.Current.CancellationToken);
            await kernel.AskAsync("interrupt_request", channel: KernelChannel.Control);
            await waiting;
            var (aborted, _) = await queued;
            var (later, _) = await kernel.ExecuteAsync("value 3");

            Assert.Equal("""{"status":"aborted","execution_count":1}""", Text(aborted));
            Assert.Equal("ok", later["status"]!.GetValue<string>());
            Assert.Equal(["wait", "value 3"], kernel.Session.Run);
        }

        [Fact]
        public async Task Should_Run_What_Is_Queued_When_It_Is_Off()
        {
            using var kernel = await HostUnderTest.StartAsync();

            var waiting = kernel.ExecuteAsync("wait", new() { ["stop_on_error"] = false });
            var queued = kernel.ExecuteAsync("value 2");
            kernel.Session.Waiting.Wait(TestContext.Current.CancellationToken);
            kernel.Host.Interrupt();
            await waiting;
            var (reply, _) = await queued;

            Assert.Equal("ok", reply["status"]!.GetValue<string>());
        }
    }

    public sealed class Interrupt
    {
        [Fact]
        public async Task Should_Stop_The_Cell_While_It_Runs()
        {
            using var kernel = await HostUnderTest.StartAsync();
            var running = kernel.ExecuteAsync("wait");
            kernel.Session.Waiting.Wait(TestContext.Current.CancellationToken);

            var (interrupted, _) = await kernel.AskAsync("interrupt_request", channel: KernelChannel.Control);

            Assert.Equal("""{"status":"ok"}""", Text(interrupted));
            var (reply, _) = await running;
            Assert.Equal("KeyboardInterrupt", reply["ename"]!.GetValue<string>());
        }
    }

    public sealed class UserExpressions
    {
        [Fact]
        public async Task Should_Be_Evaluated_After_The_Cell()
        {
            using var kernel = await HostUnderTest.StartAsync();

            var (reply, outputs) = await kernel.ExecuteAsync("value 1", new() { ["user_expressions"] = new JsonObject { ["a"] = "value 7", ["b"] = "fail bad" } });

            Assert.Equal("""{"a":{"status":"ok","data":{"text/plain":"7"},"metadata":{}},"b":{"ename":"InvalidOperationException","evalue":"bad","traceback":["line 1","line 2"],"status":"error"}}""", Text(reply["user_expressions"]));
            Assert.Equal("ok", reply.Text("status"));
            Assert.Equal(2, outputs.Count);
        }
    }

    public sealed class Input
    {
        [Fact]
        public async Task Should_Not_Be_Asked_For_When_The_Front_End_Does_Not_Allow_It()
        {
            using var kernel = await HostUnderTest.StartAsync();

            var (_, outputs) = await kernel.ExecuteAsync("ask name", new() { ["allow_stdin"] = false });

            Assert.Equal("got ", outputs[1].Content.Text("text"));
        }
    }
}
