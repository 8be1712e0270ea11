using NewsNotebooks.Formatting;

namespace NewsNotebooks.Terms;

/// <summary>How kernels show a <see cref="Concordance"/>: as an HTML table, as text.</summary>
public sealed class ConcordanceFormatters
{
    private readonly IReadOnlyList<object> _formatters =
    [
        new TextFormatter<Concordance>("text/html", concordance => concordance.ToHtml()),
        new TextFormatter<Concordance>("text/plain", concordance => concordance.ToString()),
    ];

    /// <summary>The formatters, the preferred form first.</summary>
    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
