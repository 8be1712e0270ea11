using System.Security.Cryptography;
using System.Text;
using NetMQ;
using NetMQ.Sockets;

namespace NewsNotebooks.Jupyter.Tests.Hosting;

/// <summary>Whatever arrives on its sockets, the kernel still answers.</summary>
public sealed class HostileMessageTests
{
    private const int Messages = 100_000;

    private static readonly string[] Types =
        ["kernel_info_request", "execute_request", "complete_request", "inspect_request", "history_request", "is_complete_request", "comm_info_request", "comm_open", "comm_msg", "comm_close",
         "input_reply", "execute_reply", "status", "interrupt_request", "no_such_request", ""];

    private static readonly string[] Contents =
        ["{}", "[]", "null", "1", "{\"code\":1}", "{\"code\":null,\"cursor_pos\":\"x\"}", "{\"code\":\"print x\",\"cursor_pos\":-5,\"silent\":\"yes\"}", "{\"hist_access_type\":\"range\",\"session\":1e99,\"start\":-1}",
         "{\"hist_access_type\":\"search\",\"pattern\":\"**?\",\"n\":-3}", "{\"user_expressions\":[1],\"code\":\"value 1\"}", "{\"comm_id\":7}", "{\"value\":{}}", "{\"code\":\"\\ud800\"}", "{\"a\":1,\"a\":2}", "{", ""];

    [Fact]
    public async Task Should_Leave_The_Kernel_Answering()
    {
        using var kernel = await HostUnderTest.StartAsync();
        var random = new Random(20_261_124);
        using (var shell = Dealer(kernel, kernel.Connection.ShellPort))
        using (var control = Dealer(kernel, kernel.Connection.ControlPort))
        using (var stdin = Dealer(kernel, kernel.Connection.StdinPort))
        using (var heartbeat = Dealer(kernel, kernel.Connection.HeartbeatPort))
        {
            DealerSocket[] sockets = [shell, control, stdin, heartbeat];
            for (var i = 0; i < Messages; i++)
            {
                var socket = sockets[random.Next(sockets.Length)];
                socket.SendMultipartBytes(Frames(random, kernel.Connection.Key));
                // Replies are taken off, as by any client.
                while (socket.TryReceiveFrameBytes(out _)) { }
            }
        }

        Assert.Equal("ok", (string?)(await kernel.AskAsync("kernel_info_request")).Reply["status"]);
        var (reply, outputs) = await kernel.ExecuteAsync("value 2");
        Assert.Equal("ok", (string?)reply["status"]);
        Assert.Contains(outputs, output => output.Type == "execute_result");
        Assert.Contains("was dropped", kernel.Log, StringComparison.Ordinal);
    }

    private static DealerSocket Dealer(HostUnderTest kernel, int port)
    {
        var socket = new DealerSocket();
        socket.Options.SendHighWatermark = 0;
        socket.Options.Linger = TimeSpan.FromSeconds(5);
        socket.Connect(kernel.Connection.Endpoint(port));
        return socket;
    }

    /// <summary>A message with something wrong: frames missing, bytes changed, a wrong signature, or rightly signed nonsense.</summary>
    private static List<byte[]> Frames(Random random, string key)
    {
        var header = $$"""{"msg_id":"{{random.Next()}}","session":"s","username":"u","date":"","msg_type":"{{Types[random.Next(Types.Length)]}}","version":"5.4"}""";
        List<byte[]> parts = [.. new[] { header, random.Next(8) == 0 ? "[]" : "{}", "{}", Contents[random.Next(Contents.Length)] }.Select(Encoding.UTF8.GetBytes)];
        var signature = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), parts.SelectMany(part => part).ToArray())));
        List<byte[]> frames = ["<IDS|MSG>"u8.ToArray(), signature, .. parts];
        switch (random.Next(6))
        {
            case 0:
                return frames[..random.Next(1, frames.Count)];
            case 1:
                frames[random.Next(frames.Count)] = RandomNumberGenerator.GetBytes(random.Next(64));
                return frames;
            case 2:
                frames[1] = "0000"u8.ToArray();
                return frames;
            case 3:
                frames.Reverse();
                return frames;
            default:
                return frames;
        }
    }
}
