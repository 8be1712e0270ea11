namespace NewsNotebooks.Attribution;

/// <summary>Who says what in a sentence, as its lexemes.</summary>
/// <param name="Cue">The cue's lexeme.</param>
/// <param name="Source">The mention of the source; null where the sentence has none.</param>
/// <param name="Contents">What the cue introduces, piece by piece.</param>
/// <param name="Evidence">On what it rests.</param>
internal sealed record SentenceAttribution(int Cue, SourceMention? Source, IReadOnlyList<(int Start, int End)> Contents, AttributionEvidence Evidence);
