namespace NewsNotebooks.Attribution;

/// <summary>A line of a <see cref="SpeakerTable"/>.</summary>
/// <param name="Aliases">The names, as they are found, that mean this person; empty for the name alone.</param>
/// <param name="Name">The name to use; null where the aliases are nobody's.</param>
/// <param name="DocId">The only article where the aliases mean this person; null for all.</param>
/// <param name="Outlet">The only outlet where they do; null for all.</param>
/// <param name="Facts">What is known of the person, by column; only values that are there.</param>
/// <param name="Place">Where the line stands, for errors, such as <c>people.csv:3</c>.</param>
public sealed record SpeakerEntry(IReadOnlyList<string> Aliases, string? Name, string? DocId, string? Outlet, IReadOnlyDictionary<string, string> Facts, string Place);
