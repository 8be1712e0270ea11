namespace NewsNotebooks.Cli.Input;

/// <summary>Something in the command line is not as it should be; the message says what was found, what was expected and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
