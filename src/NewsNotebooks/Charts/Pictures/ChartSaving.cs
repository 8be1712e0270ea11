namespace NewsNotebooks.Charts.Pictures;

/// <summary>Writes charts into files of pictures.</summary>
internal static class ChartSaving
{
    /// <summary>Writes the picture beside its place and moves it there when it is whole.</summary>
    public static async Task SaveAsync(NewsChart chart, string path, CancellationToken cancellation)
    {
        var format = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".svg" => "svg",
            ".png" => "png",
            var ending => throw new ArgumentException($"Found '{path}', which ends in '{ending}'; expected a file that ends in .svg or .png.", nameof(path)),
        };
        var target = Path.GetFullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(target))) throw new DirectoryNotFoundException($"Found no folder '{Path.GetDirectoryName(target)}' to write '{path}' into; create it first.");
        var picture = await ChartPicture.DrawAsync(chart, format, cancellation).ConfigureAwait(false);
        var beside = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllBytesAsync(beside, picture, cancellation).ConfigureAwait(false);
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
