using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Terms;

/// <summary>How easy an English text is to read, by its counts; the measures are null for a text without words.</summary>
/// <param name="DocId">The article's id.</param>
/// <param name="Sentences">Its sentences (S), title and crossheads among them.</param>
/// <param name="Words">Its words (W), numbers among them.</param>
/// <param name="Syllables">Their syllables by <see cref="SyllableCounter"/>.</param>
/// <param name="LongWords">Words of three syllables and more.</param>
/// <param name="Characters">Letters and digits of the words.</param>
/// <param name="Flesch">Reading ease, 206.835 - 1.015 W/S - 84.6 syllables/W; high is easy (Flesch 1948).</param>
/// <param name="FleschKincaid">US school grade, 0.39 W/S + 11.8 syllables/W - 15.59 (Kincaid et al. 1975).</param>
/// <param name="GunningFog">School grade, 0.4 (W/S + 100 long words/W) (Gunning 1952); all long words count, names and compounds among them.</param>
/// <param name="Smog">School grade, 1.0430 √(30 long words/S) + 3.1291 (McLaughlin 1969); meant for 30 sentences and more.</param>
/// <param name="ColemanLiau">US school grade, 5.88 characters/W - 29.6 S/W - 15.8 (Coleman and Liau 1975).</param>
/// <param name="Ari">Automated readability index, a US school grade, 4.71 characters/W + 0.5 W/S - 21.43 (Senter and Smith 1967).</param>
public sealed record Readability(string DocId, int Sentences, int Words, int Syllables, int LongWords, int Characters,
    double? Flesch, double? FleschKincaid, double? GunningFog, double? Smog, double? ColemanLiau, double? Ari) : IRow;
