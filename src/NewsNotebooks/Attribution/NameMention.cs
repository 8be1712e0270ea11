using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>A run of capitalised words that may be a name.</summary>
/// <param name="Span">Where it stands, titles included.</param>
/// <param name="Name">The words without titles and possessive ending; empty where only titles are left.</param>
/// <param name="Address">The form of address before it (mr, ms); null where there is none.</param>
/// <param name="Role">The role word before it; null where there is none.</param>
/// <param name="OpensSentence">Stands where a sentence begins, and so is most likely its subject.</param>
internal sealed record NameMention(TextSpan Span, string Name, string? Address, string? Role, bool OpensSentence);
