namespace NewsNotebooks.Charts;

/// <summary>A picture of a chart was wanted where no Chromium is installed; the message says what was looked for, and what to do.</summary>
/// <param name="message">What was looked for, and what to do.</param>
public sealed class ChromiumNotFoundException(string message) : Exception(message);
