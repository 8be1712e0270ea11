namespace NewsNotebooks.Charts;

/// <summary>How large a chart is drawn.</summary>
/// <param name="Width">Its width in pixels, 240 or more; null for the width of the place it stands in.</param>
/// <param name="Height">Its height in pixels, 180 or more; null for what its rows need.</param>
/// <param name="TextSize">The size of its text in pixels; margins and points grow with it.</param>
public sealed record ChartSize(int? Width, int? Height, int TextSize = ChartSize.UsualText)
{
    private const int UsualText = 12;

    /// <summary>As wide as the page, as high as its rows need.</summary>
    public static ChartSize Page { get; } = new(null, null);

    /// <summary>A column of text: 640 by 420 pixels.</summary>
    public static ChartSize Column { get; } = new(640, 420);

    /// <summary>A slide: 1280 by 720 pixels, text that the last row can read.</summary>
    public static ChartSize Slide { get; } = new(1280, 720, 20);

    /// <summary>How much larger than usual text and margins are.</summary>
    internal double Scale => (double)TextSize / UsualText;

    internal ChartSize Checked()
    {
        if (Width is < 240 or > 10_000) throw new ArgumentException($"Found a chart {Width} pixels wide; expected 240 to 10,000.");
        if (Height is < 180 or > 10_000) throw new ArgumentException($"Found a chart {Height} pixels high; expected 180 to 10,000.");
        return TextSize is >= 6 and <= 60 ? this : throw new ArgumentException($"Found text of {TextSize} pixels; expected 6 to 60.");
    }
}
