namespace NewsNotebooks.Interactive.Sessions.Errors;

/// <summary>Something a user did wrong that is told in words and needs no stack: a directive's arguments, a package that is not there.</summary>
/// <param name="name">What kind of error it is, in one word.</param>
/// <param name="message">What was found, what was expected, what to do.</param>
internal sealed class ReportedException(string name, string message) : Exception(message)
{
    /// <summary>The error as a front end shows it.</summary>
    public ErrorOutput ToOutput() => new(name, Message, Message.Split('\n'));
}
