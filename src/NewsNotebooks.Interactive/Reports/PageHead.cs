namespace NewsNotebooks.Interactive.Reports;

/// <summary>The head of every page of a report: all that it needs is in it, and its policy lets nothing be loaded.</summary>
internal static class PageHead
{
    /// <param name="writer">Where to write.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="description">What the page says in a sentence or two; empty for none.</param>
    /// <param name="scripts">The source expressions for scripts that may run; empty for none.</param>
    /// <param name="style">Rules of this page alone.</param>
    public static void Write(TextWriter writer, string title, string description, string scripts, string style = "")
    {
        var scriptPolicy = scripts.Length == 0 ? "" : $" script-src {scripts};";
        writer.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        writer.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            + $"img-src data: blob:; font-src data:;{scriptPolicy} base-uri 'none'; form-action 'none'\">\n");
        writer.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        writer.Write($"<title>{Html.Escape(title)}</title>\n");
        if (description.Length > 0)
            writer.Write($"<meta name=\"description\" content=\"{Html.Escape(description)}\">\n");
        writer.Write("<link rel=\"icon\" href=\"data:,\">\n");
        writer.Write($"<style>\n{ReportAssets.Css}{style}</style>\n</head>\n");
    }
}
