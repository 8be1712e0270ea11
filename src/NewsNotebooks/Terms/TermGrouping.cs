using NewsNotebooks.Corpora;

namespace NewsNotebooks.Terms;

/// <summary>By what terms are counted apart.</summary>
public enum TermGrouping
{
    /// <summary>By article.</summary>
    Article,

    /// <summary>By outlet.</summary>
    Outlet,

    /// <summary>By month of publication.</summary>
    Month,
}

internal static class TermGroupings
{
    /// <summary>The group that an article belongs to; null where it has none.</summary>
    public static string? GroupOf(this TermGrouping grouping, Article article) => grouping switch
    {
        TermGrouping.Article => article.Id,
        TermGrouping.Outlet => article.Outlet,
        TermGrouping.Month => article.Published?.Local.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(grouping), grouping, "Expected Article, Outlet or Month."),
    };
}
