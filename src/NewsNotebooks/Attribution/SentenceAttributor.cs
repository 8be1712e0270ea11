using NewsNotebooks.Attribution.Learned;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Finds the attributions whose source and cue stand in the sentence itself.</summary>
internal sealed class SentenceAttributor
{
    /// <summary>A quoted stretch that is less likely than this something said is a title, a nickname or a word under suspicion.</summary>
    private const float SpeechThreshold = 0.75f;

    private readonly string _text;
    private readonly IReadOnlyList<Lexeme> _lexemes;
    private readonly ClauseFinder _clauses;
    private readonly IReadOnlyList<CueInSentence> _cues;
    private readonly SentenceView _view;
    private readonly bool[] _isSaid;
    private readonly HashSet<QuotedStretch> _taken = [];
    private readonly List<AttributionRelation> _relations = [];

    private SentenceAttributor(string text, FrameSentence sentence)
    {
        _text = text;
        _lexemes = sentence.Lexemes;
        _clauses = new ClauseFinder(_lexemes);
        _cues = _clauses.Cues();
        _view = new SentenceView(_lexemes);
        _isSaid = new bool[_lexemes.Count];
        var features = new FeatureList();
        for (var at = 0; at < _lexemes.Count; at++)
        {
            if (!_lexemes[at].IsQuote) continue;
            SpeechFeatures.Collect(text, _view, at, features);
            _isSaid[at] = AttributionModel.Default.Probability(Decision.Speech, features) >= SpeechThreshold;
        }
    }

    /// <summary>The attributions of the sentence in order, and the quoted stretches that none of them explains.</summary>
    public static (IReadOnlyList<AttributionRelation> Relations, IReadOnlyList<QuotedStretch> Left) Attribute(string text, FrameSentence sentence)
    {
        var attributor = new SentenceAttributor(text, sentence);
        foreach (var cue in attributor._cues) attributor.QuotationBefore(cue);
        for (var i = 0; i < attributor._cues.Count; i++) attributor.ContentBehind(i);
        attributor.Learned();
        attributor.ChooseSources();
        var left = Enumerable.Range(0, sentence.Lexemes.Count).Where(at => attributor._isSaid[at] && !attributor._taken.Contains(sentence.Lexemes[at].Quote!)).Select(at => sentence.Lexemes[at].Quote!).ToList();
        attributor.NearestCue(left);
        return ([.. attributor._relations.OrderBy(relation => relation.Contents[0].Span.Start)], left);
    }

    /// <summary>"…," X said; "…," said X; and the quotation that goes on behind it.</summary>
    private void QuotationBefore(CueInSentence cue)
    {
        var at = cue.First - 1;
        while (at >= 0 && (_lexemes[at].Is(',') || _lexemes[at].Is('—') || _lexemes[at].Is('-'))) at--;
        if (at < 0 || !_lexemes[at].IsQuote || _taken.Contains(_lexemes[at].Quote!) || !EndsForCue(at, cue)) return;
        var contents = new List<Content> { Direct(at) };
        var next = NextQuote(cue.End);
        if (next >= 0 && !_cues.Any(other => other.Index > cue.Index && other.Index < next) && OnlyPhraseBetween(cue.End, next)) contents.Add(Direct(next));
        Add(cue, contents, AttributionEvidence.CueAfter);
    }

    /// <summary>A quotation before a cue ends with a comma or a mark of its own, or the cue follows it at once.</summary>
    private bool EndsForCue(int quote, CueInSentence cue) =>
        cue.IsInverted || !_lexemes[quote + 1].IsWord || _text[_lexemes[quote].Quote!.Inner.End - 1] is ',' or '?' or '!' or '…' or '.' or '—' or '–' or '-';

    /// <summary>X said: "…"; X said that … "…" …; X said that ….</summary>
    private void ContentBehind(int i)
    {
        var cue = _cues[i];
        if (_relations.Any(relation => relation.Cue == _lexemes[cue.Index].Span)) return;
        var limit = i + 1 < _cues.Count ? Math.Max(cue.End, BoundaryBefore(_cues[i + 1])) : _lexemes.Count;
        var (start, marked) = _clauses.ContentStart(cue, limit);
        if (start >= limit) return;
        if (!cue.IsClausal) { NamedBehind(cue, start, limit); return; }
        if (!marked && !_clauses.BeginsClause(start)) { NamedBehind(cue, start, limit); return; }
        AddClause(cue, start, _clauses.ContentEnd(start, limit));
    }

    /// <summary>X called it "…": only what is quoted is the content.</summary>
    private void NamedBehind(CueInSentence cue, int start, int limit)
    {
        var contents = new List<Content>();
        for (var at = start; at < limit; at++)
            if (_isSaid[at] && !_taken.Contains(_lexemes[at].Quote!)) contents.Add(Direct(at));
        if (contents.Count > 0) Add(cue, contents, AttributionEvidence.CueBefore);
    }

    private void AddClause(CueInSentence cue, int start, int end)
    {
        var quotes = Enumerable.Range(start, Math.Max(0, end - start)).Where(at => _isSaid[at]).ToList();
        if (quotes.Any(at => _taken.Contains(_lexemes[at].Quote!))) return;
        var words = Enumerable.Range(start, Math.Max(0, end - start)).Count(at => _lexemes[at].IsWord);
        if (quotes.Count > 0 && words == 0) Add(cue, [.. quotes.Select(Direct)], AttributionEvidence.CueBefore);
    }

    /// <summary>What the rules leave: indirect and mixed quotations, as learned.</summary>
    private void Learned()
    {
        var taken = new bool[_lexemes.Count];
        foreach (var relation in _relations)
            for (var at = 0; at < _lexemes.Count; at++)
                taken[at] |= (relation.Cue is { } cue && cue.Overlaps(_lexemes[at].Span)) || relation.Contents.Any(content => content.Span.Overlaps(_lexemes[at].Span));
        foreach (var found in new LearnedAttributor(AttributionModel.Default).Find(_view, taken))
        {
            List<Content> contents = [.. found.Contents.Select(piece => Clause(piece.End - piece.Start > 1 && _lexemes[piece.Start].Lower == "that" ? piece.Start + 1 : piece.Start, piece.End))];
            foreach (var content in contents) Take(content);
            var source = found.Source is { } mention ? Mention(mention) : null;
            _relations.Add(new(source, _lexemes[found.Cue].Span, contents, found.Contents[0].Start < found.Cue ? AttributionEvidence.CueAfter : AttributionEvidence.CueBefore));
        }
    }

    /// <summary>Where a rule found the cue, what was learned has the last word on its source.</summary>
    private void ChooseSources()
    {
        var mentions = SourceCandidate.Of(_view);
        var rules = new RuleSubjects(_view);
        var finder = new SourceFinder(AttributionModel.Default, new FeatureList());
        for (var i = 0; i < _relations.Count; i++)
        {
            if (_lexemes.IndexOf(_relations[i].Cue) is not { } cue) continue;
            List<(int, int)> contents = [.. _relations[i].Contents.Select(content => _lexemes.Within(content.Span)).OfType<(int, int)>()];
            if (finder.Find(_view, cue, contents, mentions, rules.Of(cue)).Source is not { } found) continue;
            var mention = Mention(found);
            if (_relations[i].Source is not { } rule || !rule.Span.Overlaps(mention.Span)) _relations[i] = _relations[i] with { Source = mention };
        }
    }

    private SourceMention Mention(SourceCandidate mention) => new(new TextSpan(_lexemes[mention.First].Span.Start, _lexemes[mention.End - 1].Span.End), mention.Kind);

    /// <summary>What is quoted, and no pattern explains, belongs to the nearest cue before it, else to the nearest behind.</summary>
    private void NearestCue(List<QuotedStretch> left)
    {
        foreach (var quote in left.ToList())
        {
            var cue = _cues.LastOrDefault(cue => _lexemes[cue.Index].Span.Start < quote.Outer.Start) ?? (_cues.Count > 0 ? _cues[0] : null);
            if (cue is null) return;
            left.Remove(quote);
            Add(cue, [new Content(quote.Inner, [quote.Inner])], AttributionEvidence.SameSentence);
        }
    }

    private void Add(CueInSentence cue, IReadOnlyList<Content> contents, AttributionEvidence evidence)
    {
        foreach (var content in contents) Take(content);
        _relations.Add(new(cue.Source, _lexemes[cue.Index].Span, contents, evidence));
    }

    private void Take(Content content)
    {
        foreach (var lexeme in _lexemes)
            if (lexeme.IsQuote && content.Quoted.Contains(lexeme.Quote!.Inner)) _taken.Add(lexeme.Quote);
    }

    private Content Direct(int quote) => new(_lexemes[quote].Quote!.Inner, [_lexemes[quote].Quote!.Inner]);

    private Content Clause(int start, int end)
    {
        var quotes = Enumerable.Range(start, end - start).Where(at => _lexemes[at].IsQuote).Select(at => _lexemes[at].Quote!.Inner).ToList();
        var span = new TextSpan(_lexemes[start].Span.Start, _lexemes[end - 1].Span.End);
        // Outer marks are no part of the content, where the whole of it is quoted.
        return quotes.Count == 1 && end - start == 1 ? new(quotes[0], quotes) : new(span, quotes);
    }

    /// <summary>Where the clause before a cue ends: before its subject, its comma and its conjunction.</summary>
    private int BoundaryBefore(CueInSentence cue)
    {
        var at = cue.First;
        return at > 0 && _lexemes[at - 1].IsQuote ? at - 1 : at;
    }

    private int NextQuote(int from)
    {
        for (var at = from; at < _lexemes.Count; at++) if (_isSaid[at]) return _taken.Contains(_lexemes[at].Quote!) ? -1 : at;
        return -1;
    }

    /// <summary>Whether only a short phrase and a comma stand between a cue and the quotation that goes on.</summary>
    private bool OnlyPhraseBetween(int from, int to) => to - from <= 24 && !Enumerable.Range(from, to - from).Any(at => _lexemes[at].Is(';'));
}
