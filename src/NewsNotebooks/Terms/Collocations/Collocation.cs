using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Terms;

/// <summary>Two terms that occur together, and by how much more often than by chance.</summary>
/// <param name="First">The term that comes first in a window; within sentences, the first by code point.</param>
/// <param name="Second">The other term.</param>
/// <param name="Count">How often they occur together (f_xy): pairs within a window, or sentences that have both.</param>
/// <param name="FirstCount">How often the first occurs (f_x): pairs that it begins, or sentences.</param>
/// <param name="SecondCount">How often the second occurs (f_y): pairs that it ends, or sentences.</param>
/// <param name="Expected">How often they would occur together by chance, f_x f_y / N.</param>
/// <param name="Pmi">Pointwise mutual information, log2(f_xy N / (f_x f_y)), in bits; high for rare pairs.</param>
/// <param name="LogLikelihood">Dunning's G² over the four cells.</param>
/// <param name="TScore">(f_xy - E) / √f_xy; high for frequent pairs.</param>
/// <param name="LogDice">14 + log2(2 f_xy / (f_x + f_y)), at most 14; does not depend on the corpus' size.</param>
/// <param name="P">The probability of a G² as large by chance.</param>
public sealed record Collocation(string First, string Second, int Count, int FirstCount, int SecondCount, double Expected,
    double Pmi, double LogLikelihood, double TScore, double LogDice, double P) : IRow;
