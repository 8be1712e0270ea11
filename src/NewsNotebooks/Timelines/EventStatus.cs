namespace NewsNotebooks.Timelines;

/// <summary>Whether what a clause tells of has come about.</summary>
public enum EventStatus
{
    /// <summary>It has happened, or is the case.</summary>
    Happened,

    /// <summary>It is to happen: announced, due, expected, forbidden or ordered for a time to come.</summary>
    Planned,

    /// <summary>It hangs on something else, or is no more than possible.</summary>
    Conditional,

    /// <summary>The text says that it does not, did not or will not happen.</summary>
    Denied,
}
