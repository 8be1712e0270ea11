namespace NewsNotebooks.Timelines;

/// <summary>To what relative expressions refer.</summary>
public enum TimexMode
{
    /// <summary>To the article's publication, as in news.</summary>
    News,

    /// <summary>To the date mentioned last, as in histories.</summary>
    Narrative,
}
