namespace NewsNotebooks.Interactive.Sessions;

/// <summary>What a front end says about a cell beside its code.</summary>
public sealed record CellOptions
{
    /// <summary>A cell that nothing more is said of.</summary>
    public static readonly CellOptions Default = new();

    /// <summary>What errors call the cell; null for <c>Cell</c> and a number that counts up.</summary>
    public string? Label { get; init; }

    /// <summary>Asks the user for a line of text, and blocks until it is there; null where there is nobody to ask.</summary>
    public Func<InputRequest, string>? Input { get; init; }
}

/// <summary>A question to the user of a notebook.</summary>
/// <param name="Prompt">What is shown beside the field; may be empty.</param>
/// <param name="IsPassword">Whether what is typed must not be shown.</param>
public sealed record InputRequest(string Prompt, bool IsPassword);
