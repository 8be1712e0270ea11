using NewsNotebooks.Attribution.Learned;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Finds the attributions whose source and cue stand in the sentence itself.</summary>
/// <remarks>Rules find what is quoted as a whole beside its cue; what was learned says which quoted stretches are speech, finds indirect and
/// mixed quotations in what is left, and chooses the source of each cue.</remarks>
internal sealed class SentenceAttributor
{
    private const int FarthestNextQuote = 24;

    private readonly string _text;
    private readonly IReadOnlyList<Lexeme> _lexemes;
    private readonly SentenceView _view;
    private readonly ClauseFinder _clauses;
    private readonly IReadOnlyList<CueInSentence> _cues;
    private readonly bool[] _isSaid;

    /// <summary>The lexemes that an attribution holds already, its cue included.</summary>
    private readonly bool[] _taken;
    private readonly List<SentenceAttribution> _found = [];

    private SentenceAttributor(string text, SentenceView view)
    {
        _text = text;
        _view = view;
        _lexemes = view.Lexemes;
        _clauses = new ClauseFinder(view);
        _cues = _clauses.Cues();
        (_isSaid, _taken) = (new bool[_lexemes.Count], new bool[_lexemes.Count]);
    }

    /// <summary>The attributions of the sentence in order, and the quoted stretches that none of them explains.</summary>
    public static (IReadOnlyList<AttributionRelation> Relations, IReadOnlyList<QuotedStretch> Left) Attribute(string text, FrameSentence sentence, LearnedAttributor learned)
    {
        var view = sentence.View;
        var attributor = new SentenceAttributor(text, view);
        var subjects = new RuleSubjects(view, attributor._cues);
        for (var at = 0; at < view.Count; at++) attributor._isSaid[at] = view.Class(at) == WordClass.Quote && learned.IsSpeech(text, view, at);
        foreach (var cue in attributor._cues) attributor.QuotationBefore(cue);
        for (var i = 0; i < attributor._cues.Count; i++) attributor.ContentBehind(i);
        learned.ChooseSources(view, subjects, attributor._found);
        attributor._found.AddRange(learned.Find(view, subjects, attributor._taken));
        var left = attributor.NearestCue();
        return ([.. attributor._found.Select(attributor.Relation).OrderBy(relation => relation.Contents[0].Span.Start)], left);
    }

    /// <summary>"…," X said; "…," said X; and the quotation that goes on behind it.</summary>
    private void QuotationBefore(CueInSentence cue)
    {
        var at = cue.First - 1;
        while (at >= 0 && (_lexemes[at].Is(',') || _lexemes[at].Is('—') || _lexemes[at].Is('-'))) at--;
        if (at < 0 || !_isSaid[at] || _taken[at] || !EndsForCue(at, cue)) return;
        List<(int, int)> contents = [(at, at + 1)];
        if (NextQuote(cue) is { } next) contents.Add((next, next + 1));
        Add(cue, contents, AttributionEvidence.CueAfter);
    }

    /// <summary>A quotation before a cue ends with a comma or a mark of its own, or the cue follows it at once.</summary>
    private bool EndsForCue(int quote, CueInSentence cue) =>
        cue.IsInverted || !_lexemes[quote + 1].IsWord || _text[_lexemes[quote].Quote!.Inner.End - 1] is ',' or '?' or '!' or '…' or '.' or '—' or '–' or '-';

    /// <summary>The quotation that goes on behind a cue: only a short phrase and no other cue stands between.</summary>
    private int? NextQuote(CueInSentence cue)
    {
        for (var at = cue.End; at < Math.Min(_lexemes.Count, cue.End + FarthestNextQuote); at++)
        {
            if (_isSaid[at]) return _taken[at] ? null : at;
            if (_lexemes[at].Is(';') || _clauses.IsCue(at)) return null;
        }
        return null;
    }

    /// <summary>X said: "…"; X called it "…".</summary>
    private void ContentBehind(int i)
    {
        var cue = _cues[i];
        if (_taken[cue.Index]) return;
        var limit = i + 1 < _cues.Count ? Math.Max(cue.End, BoundaryBefore(_cues[i + 1])) : _lexemes.Count;
        var (start, marked) = _clauses.ContentStart(cue, limit);
        if (start >= limit) return;
        var isClause = cue.IsClausal && (marked || _clauses.BeginsClause(start));
        List<(int, int)> quotes = [];
        for (var at = start; at < (isClause ? _clauses.ContentEnd(start, limit) : limit); at++)
        {
            // A clause with words of its own is left to what was learned.
            if (isClause && (_lexemes[at].IsWord || (_isSaid[at] && _taken[at]))) return;
            if (_isSaid[at] && !_taken[at]) quotes.Add((at, at + 1));
        }
        if (quotes.Count > 0) Add(cue, quotes, AttributionEvidence.CueBefore);
    }

    /// <summary>What is quoted, and nothing explains, belongs to the nearest cue before it, else to the nearest behind.</summary>
    /// <returns>The quoted stretches of a sentence without a cue.</returns>
    private List<QuotedStretch> NearestCue()
    {
        var left = new List<QuotedStretch>();
        var cue = 0;
        for (var at = 0; at < _lexemes.Count; at++)
        {
            if (!_isSaid[at] || _taken[at]) continue;
            while (cue + 1 < _cues.Count && _cues[cue + 1].Index < at) cue++;
            if (_cues.Count == 0) left.Add(_lexemes[at].Quote!);
            else _found.Add(new(_cues[cue].Index, _cues[cue].Source, [(at, at + 1)], AttributionEvidence.SameSentence));
        }
        return left;
    }

    private void Add(CueInSentence cue, IReadOnlyList<(int Start, int End)> contents, AttributionEvidence evidence)
    {
        _taken[cue.Index] = true;
        foreach (var (start, end) in contents) Array.Fill(_taken, true, start, end - start);
        _found.Add(new(cue.Index, cue.Source, contents, evidence));
    }

    /// <summary>Where the clause before a cue ends: before its subject, its comma and its conjunction.</summary>
    private int BoundaryBefore(CueInSentence cue)
    {
        var at = cue.First;
        return at > 0 && _lexemes[at - 1].IsQuote ? at - 1 : at;
    }

    private AttributionRelation Relation(SentenceAttribution found)
    {
        var isAccordingTo = found.Evidence == AttributionEvidence.AccordingTo;
        var cue = new TextSpan(_lexemes[found.Cue].Span.Start, _lexemes[isAccordingTo ? found.Cue + 1 : found.Cue].Span.End);
        return new(found.Source is { Kind: MentionKind.Nominal } described ? Whole(described, found.Cue) : found.Source, cue, [.. found.Contents.Select(piece => Content(piece.Start, piece.End))], found.Evidence);
    }

    /// <summary>A description with all that belongs to it: a spokeswoman for the ministry.</summary>
    private SourceMention Whole(SourceMention described, int cue)
    {
        if (_lexemes.Within(described.Span) is not var (first, end)) return described;
        var whole = NounPhrase.End(_view, first, end, first < cue ? cue : _lexemes.Count);
        if (NamedBehind(first, whole, cue) is { } name) return name;
        return described with { Span = new(described.Span.Start, _lexemes[whole - 1].Span.End) };
    }

    /// <summary>The plant's owner, Gull Foods, said: the name counts.</summary>
    private SourceMention? NamedBehind(int first, int end, int cue)
    {
        if (_view.Class(end) != WordClass.Comma || _view.Class(end + 1) != WordClass.Name || !IsDefinite(first, end)) return null;
        var last = end + 1;
        while (_view.Class(last + 1) == WordClass.Name) last++;
        return last + 1 == cue || (_view.Class(last + 1) == WordClass.Comma && last + 2 == cue) ? new(new(_lexemes[end + 1].Span.Start, _lexemes[last].Span.End), MentionKind.Name) : null;
    }

    private bool IsDefinite(int first, int end)
    {
        if (_lexemes[first].Lower == "the" || _view.Class(first) == WordClass.Possessive) return true;
        for (var at = first; at < end; at++) if (Names.IsPossessive(_lexemes[at].Text)) return true;
        return false;
    }

    private Content Content(int start, int end)
    {
        // Outer marks are no part of the content, where the whole of it is quoted; nor is the conjunction that joins a clause to its cue.
        if (end - start == 1 && _lexemes[start].Quote is { } whole) return new(whole.Inner, [whole.Inner]);
        if (end - start > 1 && _lexemes[start].Lower == "that") start++;
        List<TextSpan> quotes = [.. Enumerable.Range(start, end - start).Where(at => _lexemes[at].IsQuote).Select(at => _lexemes[at].Quote!.Inner)];
        return new(new TextSpan(_lexemes[start].Span.Start, _lexemes[end - 1].Span.End), quotes);
    }
}
