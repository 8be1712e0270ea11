namespace NewsNotebooks.Terms;

/// <summary>The chi-square distribution with one degree of freedom, which G² and chi-square of a two-by-two table follow.</summary>
/// <remarks>P(X &gt; x) = erfc(√(x / 2)), by the series of the lower incomplete gamma function for small x and by its continued fraction
/// (modified Lentz) for large ones; Abramowitz and Stegun (1964), 6.5.29 and 6.5.31.</remarks>
public static class ChiSquareDistribution
{
    private const double SquareRootOfPi = 1.7724538509055160273;

    /// <summary>The probability of a value as large or larger by chance, from 0 to 1; 1 for 0 and below.</summary>
    public static double UpperTail(double statistic) => statistic switch
    {
        double.NaN => double.NaN,
        <= 0 => 1,
        < 3 => 1 - Series(statistic / 2),
        _ => Fraction(statistic / 2),
    };

    /// <summary>The lower regularised gamma function of 1/2.</summary>
    private static double Series(double x)
    {
        double term = 2, sum = 2;
        for (var a = 1.5; term > sum * 1e-17; a++)
        {
            term *= x / a;
            sum += term;
        }
        return sum * Math.Exp(-x) * Math.Sqrt(x) / SquareRootOfPi;
    }

    /// <summary>The upper regularised gamma function of 1/2.</summary>
    private static double Fraction(double x)
    {
        var b = x + 0.5;
        double c = 1e300, d = 1 / b, h = d;
        for (var i = 1; i < 500; i++)
        {
            var a = -i * (i - 0.5);
            b += 2;
            d = 1 / ((a * d) + b);
            c = b + (a / c);
            h *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-16) break;
        }
        return Math.Exp(-x) * Math.Sqrt(x) * h / SquareRootOfPi;
    }
}
