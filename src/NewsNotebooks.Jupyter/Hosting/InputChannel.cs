using System.Collections.Concurrent;
using NewsNotebooks.Interactive.Sessions;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>Asks the user of a front end, on its stdin channel, and waits for the answer.</summary>
internal sealed class InputChannel(Action<Message> send)
{
    private readonly ConcurrentDictionary<string, BlockingCollection<string>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Asks whoever sent a request, and blocks until the answer is there; an interrupt of the thread ends the wait.</summary>
    public string Ask(InputRequest question, Message request)
    {
        var message = request.NewReply("input_request", new() { ["prompt"] = question.Prompt, ["password"] = question.IsPassword });
        using var answer = new BlockingCollection<string>();
        _waiting[request.Header.Session] = answer;
        try
        {
            send(message);
            return answer.Take();
        }
        finally
        {
            _waiting.TryRemove(request.Header.Session, out _);
        }
    }

    /// <summary>Hands an answer over.</summary>
    /// <returns>Whether somebody waits for it.</returns>
    public bool Answer(Message reply)
    {
        // Front ends name their session in the header; some leave the parent empty.
        if (!_waiting.TryGetValue(reply.Header.Session, out var answer))
            return false;
        answer.Add(reply.Content.Text("value") ?? "");
        return true;
    }
}
