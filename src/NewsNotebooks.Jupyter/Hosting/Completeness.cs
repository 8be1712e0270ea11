namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>Whether a text can be run as it stands, by its syntax alone.</summary>
public enum CompletenessStatus
{
    /// <summary>It can be run.</summary>
    Complete,

    /// <summary>More lines may make it runnable.</summary>
    Incomplete,

    /// <summary>No further line can make it runnable.</summary>
    Invalid,
}

/// <summary>What a console front end asks before it runs a line.</summary>
/// <param name="Status">Whether the text can be run.</param>
/// <param name="Indent">The white space that the next line should start with, where the text is incomplete.</param>
public sealed record Completeness(CompletenessStatus Status, string Indent = "");
