using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.Sessions.Output;

namespace NewsNotebooks.Interactive.Sessions.Api;

/// <summary>A value that has been shown, and that another may take the place of.</summary>
public sealed class DisplayedValue
{
    private DisplayedValue(string displayId) => DisplayId = displayId;

    /// <summary>Identifies the place towards the front end.</summary>
    public string DisplayId { get; }

    internal static SessionOutput Session
    {
        get
        {
            var session = SessionOutput.Current ?? throw new InvalidOperationException("A value can be displayed in a notebook cell only.");
            session.Checkpoint();
            return session;
        }
    }

    /// <summary>Shows another value at the same place.</summary>
    /// <exception cref="InvalidOperationException">Called outside of a notebook cell.</exception>
    public void Update(object? value) => Session.Add(new DisplayOutput(Formatters.Format(value), DisplayId, IsUpdate: true));

    internal static DisplayedValue Show(MimeBundle bundle)
    {
        var shown = new DisplayedValue(Guid.NewGuid().ToString("N"));
        Session.Add(new DisplayOutput(bundle, shown.DisplayId));
        return shown;
    }
}
