namespace NewsNotebooks.Evaluation;

/// <summary>An event of a story, as annotated.</summary>
/// <param name="Arc">The story.</param>
/// <param name="Date">When it happened: a TIMEX3 value at its own precision.</param>
/// <param name="What">What happened, in a sentence.</param>
/// <param name="DocIds">The articles that tell it.</param>
public sealed record GoldEvent(string Arc, string Date, string What, IReadOnlyList<string> DocIds);
