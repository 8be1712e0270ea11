namespace NewsNotebooks.Charts;

/// <summary>Charts of nothing.</summary>
internal static class Nothing
{
    /// <summary>A chart that says why there is nothing to draw.</summary>
    public static NewsChart ToDraw(string title, string why) =>
        new(new ChartFrame(title) { Description = $"{title}. {why}" }, frame => frame.Empty(why), [(why, "")]);
}
