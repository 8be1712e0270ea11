using NewsNotebooks.Attribution;
using NewsNotebooks.Corpora;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Evaluation;

/// <summary>Measures what the library finds in annotated articles.</summary>
public sealed class CorpusEvaluation
{
    private const string All = "all articles", Apart = "kept apart", Rest = "the rest";

    private readonly GoldStandard _gold;
    private readonly TimexMode _mode;
    private readonly List<TimelineEntry> _timeline = [];
    private readonly bool _byOutlet;
    private readonly List<Part> _parts = [];

    /// <summary>Articles that are scored together.</summary>
    private sealed record Part(string Name, QuotationEvaluation Quotations, TimexEvaluation Timexes, ClauseEvaluation Clauses);

    /// <summary>Makes ready to measure against the truth.</summary>
    /// <param name="gold">The truth.</param>
    /// <param name="mode">What relative time expressions are relative to.</param>
    /// <param name="byOutlet">Whether the articles of each outlet are scored by themselves as well.</param>
    public CorpusEvaluation(GoldStandard gold, TimexMode mode = TimexMode.News, bool byOutlet = false)
    {
        (_gold, _mode, _byOutlet) = (gold, mode, byOutlet);
        foreach (var name in (string[])(gold.KeptApart.Count == 0 ? [All] : [All, Apart, Rest])) Named(name);
    }

    /// <summary>The number of articles that were measured.</summary>
    public int Articles { get; private set; }

    /// <summary>Analyses an article and compares, where it is annotated.</summary>
    /// <returns>Whether it is.</returns>
    public bool Add(Article article)
    {
        var quotations = _gold.Quotations?.GetValueOrDefault(article.Id);
        var timexes = _gold.Timexes?.GetValueOrDefault(article.Id);
        var clauses = _gold.Clauses?.GetValueOrDefault(article.Id);
        if (_gold.Events?.Any(told => told.DocIds.Contains(article.Id)) == true) _timeline.AddRange(TimelineBuilder.Of(article, _mode));
        if (quotations is null && timexes is null && clauses is null) return false;
        Articles++;
        var found = quotations is null ? [] : QuoteExtractor.Extract(article)
            .Select(q => new GoldQuotation(q.Span, DataFrames.RowColumn.EnumText(q.Type.ToString()), q.Quoted, q.SpeakerSpan, q.Speaker)).ToList();
        var dated = timexes is null ? [] : TimexTagger.Tag(article, _mode).Select(t => new GoldTimex(t.Span, t.Type.ToString(), t.Value)).ToList();
        var events = clauses is null ? [] : EventExtractor.Extract(article, _mode).Select(e => new GoldClause(e.Span, e.ClauseSpan, e.Status)).ToList();
        foreach (var part in PartsOf(article))
        {
            if (quotations is not null) part.Quotations.Add(article.Text, quotations, found);
            if (timexes is not null) part.Timexes.Add(timexes, dated);
            if (clauses is not null) part.Clauses.Add(article.Text, clauses, events);
        }
        return true;
    }

    /// <summary>The scores: of all articles; where some are kept apart, of those and of the rest; where asked for, by outlet within these.</summary>
    public IReadOnlyList<Score> Scores => [.. _parts.SelectMany(part =>
        (_gold.Quotations is null ? [] : part.Quotations.Scores).Concat(_gold.Timexes is null ? [] : part.Timexes.Scores)
        .Concat(_gold.Clauses is null ? [] : part.Clauses.Scores)), .. Stories()];

    /// <summary>Stories run through articles of all parts, so they are scored once.</summary>
    private IReadOnlyList<Score> Stories()
    {
        var evaluation = new ArcEvaluation(All);
        foreach (var arc in (_gold.Events ?? []).GroupBy(told => told.Arc, StringComparer.Ordinal))
        {
            var ids = arc.SelectMany(told => told.DocIds).ToHashSet(StringComparer.Ordinal);
            var timeline = _timeline.Where(entry => ids.Contains(entry.DocId)).ToList();
            if (timeline.Count > 0) evaluation.Add([.. arc], timeline);
        }
        return evaluation.Scores;
    }

    private IEnumerable<Part> PartsOf(Article article)
    {
        List<string> names = [All];
        if (_gold.KeptApart.Count > 0) names.Add(_gold.KeptApart.Contains(article.Id) ? Apart : Rest);
        if (_byOutlet) names.Add($"{names[^1]}, {article.Outlet ?? "no outlet"}");
        return names.Select(Named);
    }

    private Part Named(string name)
    {
        if (_parts.Find(part => part.Name == name) is { } known) return known;
        var added = new Part(name, new(name), new(name), new(name));
        _parts.Add(added);
        return added;
    }
}
