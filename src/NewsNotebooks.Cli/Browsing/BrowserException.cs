namespace NewsNotebooks.Cli.Browsing;

/// <summary>A browser did not start, or did not do what it was asked to.</summary>
internal sealed class BrowserException(string message) : Exception(message);
