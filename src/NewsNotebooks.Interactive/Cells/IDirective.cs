namespace NewsNotebooks.Interactive.Cells;

/// <summary>What a line such as <c>#!who</c> does.</summary>
internal interface IDirective
{
    /// <summary>The name, without <c>#!</c>.</summary>
    string Name { get; }

    /// <summary>How it is written.</summary>
    string Usage { get; }

    /// <summary>What it does, in a sentence.</summary>
    string Summary { get; }

    /// <summary>Does it.</summary>
    /// <param name="arguments">The words behind the name.</param>
    /// <param name="cell">The running cell.</param>
    /// <exception cref="Sessions.Errors.ReportedException">The arguments do not fit, or it cannot be done.</exception>
    Task RunAsync(IReadOnlyList<string> arguments, RunningCell cell);
}
