using System.Text.Json.Nodes;
using NewsNotebooks.Jupyter.Client;
using NewsNotebooks.Jupyter.Hosting;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Tests.Hosting;

/// <summary>A host over a fake session with a client connected to it, over real sockets.</summary>
internal sealed class HostUnderTest : IDisposable
{
    private readonly StringWriter _log = new();

    private HostUnderTest()
    {
        Host = new KernelHost(Connection, Session, _log);
        Client = new KernelClient(Connection);
    }

    public ConnectionInfo Connection { get; } = ConnectionInfo.OnFreePorts();

    public FakeSession Session { get; } = new();

    public KernelHost Host { get; }

    public KernelClient Client { get; }

    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    public static async Task<HostUnderTest> StartAsync()
    {
        var host = new HostUnderTest();
        await host.Client.WaitUntilReadyAsync(Limit).WaitAsync(TimeSpan.FromSeconds(10), Limit);
        return host;
    }

    /// <summary>Sends a request; the reply's content, and the iopub messages that belong to it.</summary>
    public async Task<(JsonObject Reply, List<Message> Outputs)> AskAsync(
        string type, JsonObject? content = null, KernelChannel channel = KernelChannel.Shell)
    {
        var outputs = new List<Message>();
        var reply = await Client.RequestAsync(channel, type, content ?? [], outputs.Add, Limit).WaitAsync(TimeSpan.FromSeconds(15), Limit);
        Assert.Equal(type.Replace("_request", "_reply", StringComparison.Ordinal), reply.Type);
        return (reply.Content, outputs);
    }

    public Task<(JsonObject Reply, List<Message> Outputs)> ExecuteAsync(string code, JsonObject? options = null)
    {
        var content = new JsonObject { ["code"] = code };
        foreach (var (name, value) in options ?? [])
            content[name] = value?.DeepClone();
        return AskAsync("execute_request", content);
    }

    public void Dispose()
    {
        Client.Dispose();
        Host.Dispose();
        Session.Dispose();
    }
}
