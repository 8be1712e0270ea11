using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;
using NewsNotebooks.Jupyter.Client;
using NewsNotebooks.Jupyter.Hosting;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Tests.Hosting;

public sealed class KernelHostTests
{
    private static string Text(JsonNode? node) => node!.ToJsonString(
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public sealed class Replies
    {
        [Theory]
        [InlineData(KernelChannel.Shell)]
        [InlineData(KernelChannel.Control)]
        public async Task Should_Introduce_Itself_When_Asked(KernelChannel channel)
        {
            using var kernel = await HostUnderTest.StartAsync();

            var (reply, _) = await kernel.AskAsync("kernel_info_request", channel: channel);

            Assert.Equal("5.4", reply["protocol_version"]!.GetValue<string>());
            Assert.Equal("newsnb", reply["implementation"]!.GetValue<string>());
            Assert.Equal("0.1.0", reply["implementation_version"]!.GetValue<string>());
            Assert.Equal("ok", reply["status"]!.GetValue<string>());
            Assert.Equal(
                """{"name":"C#","version":"14.0","mimetype":"text/x-csharp","file_extension":".cs","pygments_lexer":"csharp","codemirror_mode":"text/x-csharp"}""",
                Text(reply["language_info"]));
        }

        [Theory]
        [InlineData("is_complete_request", """{"code":"1"}""", """{"status":"complete"}""")]
        [InlineData("is_complete_request", """{"code":"{"}""", """{"status":"incomplete","indent":"    "}""")]
        [InlineData("is_complete_request", """{"code":")"}""", """{"status":"invalid"}""")]
        [InlineData("history_request", """{"hist_access_type":"tail"}""", """{"status":"ok","history":[]}""")]
        [InlineData("comm_info_request", "{}", """{"status":"ok","comms":{}}""")]
        [InlineData("interrupt_request", "{}", """{"status":"ok"}""")]
        [InlineData("complete_request", """{"code":"Write","cursor_pos":99}""", """{"status":"ok","matches":["WriteLine"],"cursor_start":0,"cursor_end":5,"metadata":{"_jupyter_types_experimental":[{"start":0,"end":5,"text":"WriteLine","type":"function","signature":"void WriteLine()","documentation":""}]}}""")]
        [InlineData("inspect_request", """{"code":"abc","cursor_pos":99}""", """{"status":"ok","found":true,"data":{"text/plain":"in short"},"metadata":{}}""")]
        [InlineData("inspect_request", """{"code":"abc","cursor_pos":-1,"detail_level":1}""", """{"status":"ok","found":true,"data":{"text/plain":"in full"},"metadata":{}}""")]
        [InlineData("inspect_request", """{"code":""}""", """{"status":"ok","found":false,"data":{},"metadata":{}}""")]
        public async Task Should_Answer_Every_Request(string type, string content, string expected)
        {
            using var kernel = await HostUnderTest.StartAsync();

            var (reply, _) = await kernel.AskAsync(type, JsonNode.Parse(content)!.AsObject());

            Assert.Equal(expected, Text(reply));
        }

        [Fact]
        public async Task Should_Close_A_Comm_When_One_Is_Opened()
        {
            using var kernel = await HostUnderTest.StartAsync();
            using var iopub = new Subscriber(kernel.Connection);
            using var shell = new DealerSocket();
            shell.Connect(kernel.Connection.Endpoint(kernel.Connection.ShellPort));
            var open = Message.NewRequest("comm_open", new() { ["comm_id"] = "c1", ["target_name"] = "widget", ["data"] = new JsonObject() });

            shell.SendMultipartBytes(new MessageCodec(kernel.Connection.Key).Encode(open));

            Assert.Equal(["status busy", "comm_close c1", "status idle"], iopub.Until("status idle", open.Header.Id));
        }

        [Theory]
        [InlineData("comm_msg")]
        [InlineData("comm_close")]
        public async Task Should_Go_On_When_A_Comm_Is_Unknown(string type)
        {
            using var kernel = await HostUnderTest.StartAsync();
            using var iopub = new Subscriber(kernel.Connection);
            using var shell = new DealerSocket();
            shell.Connect(kernel.Connection.Endpoint(kernel.Connection.ShellPort));
            var message = Message.NewRequest(type, new() { ["comm_id"] = "nobody's", ["data"] = new JsonObject() });

            shell.SendMultipartBytes(new MessageCodec(kernel.Connection.Key).Encode(message));

            Assert.Equal(["status busy", "status idle"], iopub.Until("status idle", message.Header.Id));
            Assert.Equal("""{"status":"ok","comms":{}}""", Text((await kernel.AskAsync("comm_info_request", [])).Reply));
        }
    }

    public sealed class Robustness
    {
        [Fact]
        public async Task Should_Become_Idle_And_Log_When_Type_Is_Unknown()
        {
            using var kernel = await HostUnderTest.StartAsync();
            using var iopub = new Subscriber(kernel.Connection);
            using var shell = new DealerSocket();
            shell.Connect(kernel.Connection.Endpoint(kernel.Connection.ShellPort));
            var unknown = Message.NewRequest("juggle_request", []);

            shell.SendMultipartBytes(new MessageCodec(kernel.Connection.Key).Encode(unknown));

            Assert.Equal(["status busy", "status idle"], iopub.Until("status idle", unknown.Header.Id));
            Assert.Equal("newsnb-kernel: juggle_request on Shell was ignored: the type is unknown.\n", kernel.Log.ReplaceLineEndings("\n"));
        }

        [Fact]
        public async Task Should_Drop_And_Log_When_Signature_Is_Wrong()
        {
            using var kernel = await HostUnderTest.StartAsync();
            using var shell = new DealerSocket();
            shell.Connect(kernel.Connection.Endpoint(kernel.Connection.ShellPort));

            shell.SendMultipartBytes(new MessageCodec("wrong").Encode(
                Message.NewRequest("execute_request", new() { ["code"] = "value evil" })));
            shell.SendMultipartBytes("nonsense"u8.ToArray());
            shell.SendMultipartBytes(new MessageCodec(kernel.Connection.Key).Encode(Message.NewRequest("kernel_info_request", [])));

            var frames = new List<byte[]>();
            Assert.True(shell.TryReceiveMultipartBytes(TimeSpan.FromSeconds(10), ref frames!));
            Assert.Empty(kernel.Session.Run);
            Assert.Equal(
                "newsnb-kernel: a message on Shell was dropped: the signature is wrong.\n"
                + "newsnb-kernel: a message on Shell was dropped: expected the delimiter <IDS|MSG>, a signature and four parts.\n",
                kernel.Log.ReplaceLineEndings("\n"));
        }

        [Fact]
        public async Task Should_Answer_With_An_Error_When_Code_Is_Sent_On_Control()
        {
            using var kernel = await HostUnderTest.StartAsync();

            var (reply, _) = await kernel.AskAsync("execute_request", new() { ["code"] = "value 1" }, KernelChannel.Control);

            Assert.Equal("error", reply["status"]!.GetValue<string>());
            Assert.Equal("Code is run on the shell channel only.", reply["evalue"]!.GetValue<string>());
        }

        [Fact]
        public void Should_Say_That_A_Port_Is_Taken()
        {
            using var taken = new RouterSocket();
            using var session = new FakeSession();
            var connection = ConnectionInfo.OnFreePorts();
            taken.Bind(connection.Endpoint(connection.ShellPort));

            Assert.Throws<AddressAlreadyInUseException>(() => new KernelHost(connection, session, TextWriter.Null));
        }
    }

    public sealed class Heartbeat
    {
        [Fact]
        public async Task Should_Echo_While_A_Cell_Runs()
        {
            using var kernel = await HostUnderTest.StartAsync();
            var running = kernel.ExecuteAsync("wait");
            kernel.Session.Waiting.Wait(TestContext.Current.CancellationToken);
            using var heart = new RequestSocket();
            heart.Connect(kernel.Connection.Endpoint(kernel.Connection.HeartbeatPort));

            heart.SendFrame("ping 1");

            Assert.True(heart.TryReceiveFrameString(TimeSpan.FromSeconds(10), out var echo));
            Assert.Equal("ping 1", echo);
            kernel.Host.Interrupt();
            await running;
        }
    }

    public sealed class LateSubscribers
    {
        [Fact]
        public async Task Should_Be_Welcomed_Each()
        {
            using var kernel = await HostUnderTest.StartAsync();
            using var first = new Subscriber(kernel.Connection);
            using var second = new Subscriber(kernel.Connection);

            Assert.Contains("iopub_welcome", first.Until("iopub_welcome", requestId: null));
            Assert.Contains("iopub_welcome", second.Until("iopub_welcome", requestId: null));
        }
    }

    public sealed class Shutdown
    {
        [Theory]
        [InlineData(KernelChannel.Control, true)]
        [InlineData(KernelChannel.Control, false)]
        [InlineData(KernelChannel.Shell, false)]
        public async Task Should_Reply_And_End(KernelChannel channel, bool restart)
        {
            using var kernel = await HostUnderTest.StartAsync();

            var (reply, outputs) = await kernel.AskAsync("shutdown_request", new() { ["restart"] = restart }, channel);

            Assert.Equal($$"""{"status":"ok","restart":{{(restart ? "true" : "false")}}}""", Text(reply));
            Assert.Equal("shutdown_reply", Assert.Single(outputs).Type);
            Assert.Equal(restart, await kernel.Host.Ended.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
        }

        [Fact]
        public async Task Should_End_While_A_Cell_Runs()
        {
            using var kernel = await HostUnderTest.StartAsync();
            var running = kernel.ExecuteAsync("wait");
            kernel.Session.Waiting.Wait(TestContext.Current.CancellationToken);

            await kernel.AskAsync("shutdown_request", channel: KernelChannel.Control);

            Assert.False(await kernel.Host.Ended.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
            kernel.Host.Interrupt();
            await running;
        }
    }
}
