using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Evaluation;

/// <summary>How well what was found agrees with the truth, by one measure.</summary>
/// <param name="Part">Which articles were scored.</param>
/// <param name="Measure">What was compared, and how strictly.</param>
/// <param name="Gold">How many there are in truth.</param>
/// <param name="Found">How many were found.</param>
/// <param name="Correct">How many of those found are right.</param>
/// <param name="Precision">Correct of found, from 0 to 1; null where nothing was found.</param>
/// <param name="Recall">Correct of gold, from 0 to 1; null where there is nothing to find.</param>
/// <param name="F1">The harmonic mean of the two, 2 · correct / (gold + found); null where both are empty.</param>
public sealed record Score(string Part, string Measure, int Gold, int Found, int Correct, double? Precision, double? Recall, double? F1) : IRow
{
    /// <summary>The score of counts.</summary>
    public static Score Of(string part, string measure, int gold, int found, int correct) =>
        new(part, measure, gold, found, correct, Ratio(correct, found), Ratio(correct, gold), Ratio(2 * correct, gold + found));

    private static double? Ratio(int part, int whole) => whole == 0 ? null : Math.Round((double)part / whole, 4);
}
