using NewsNotebooks.Attribution;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Attribution;

/// <summary>Quotations made by hand, so that views are tested apart from attribution.</summary>
internal static class Quoted
{
    public static Quotation Row(string doc, string? speaker, string? cue = "said", string? outlet = "Gull", string? day = "2024-05-06", int attribution = 1, string? mention = null, QuotationType type = QuotationType.Direct) =>
        new(doc, new(0, 1), type, "x", [], attribution, cue, null, mention ?? speaker, null, speaker, 0.9, "made by hand", outlet, day is null ? null : new PublicationTime(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
}
