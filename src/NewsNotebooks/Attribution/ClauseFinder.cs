using System.Collections.Frozen;
using NewsNotebooks.Attribution.Learned;

namespace NewsNotebooks.Attribution;

/// <summary>A cue in a sentence, with its subject.</summary>
/// <param name="Index">The cue's lexeme.</param>
/// <param name="Form">Finite or participle.</param>
/// <param name="IsClausal">Whether a clause may follow without marks.</param>
/// <param name="Source">The subject; null where none was found.</param>
/// <param name="First">The first lexeme of cue and subject together.</param>
/// <param name="End">The lexeme behind cue and subject together.</param>
/// <param name="IsInverted">The subject stands behind the cue.</param>
internal sealed record CueInSentence(int Index, CueForm Form, bool IsClausal, SourceMention? Source, int First, int End, bool IsInverted);

/// <summary>Finds the cues of a sentence and the clauses they govern.</summary>
internal sealed class ClauseFinder(SentenceView sentence)
{
    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Behind these, a cue is a noun, an infinitive or denied.</summary>
    private static readonly FrozenSet<string> NotACueBehind = Set("the a an this that his her its their our my your no any of to not n't didn't doesn't don't wouldn't won't will would can could should may might must let's if being be");
    private static readonly FrozenSet<string> Conjunctions = Set("and but while as although whereas or though because when after before");
    private static readonly FrozenSet<string> HearerWords = Set("reporters journalists parliament lawmakers investors analysts him her them us me the a an his her their agence");
    private static readonly FrozenSet<string> Openers = Set("he she they it i we you there the a an this these those his her their its our my no some many most all both more such");

    private static readonly FrozenSet<string> PhraseOpeners = Set("on in at during after before to by from with through via monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later recently afterwards again");

    /// <summary>How many _lexemes may stand between a cue and what it introduces.</summary>
    private const int LongestPhrase = 14;

    private readonly IReadOnlyList<Lexeme> _lexemes = sentence.Lexemes;
    private readonly SubjectFinder _subjects = new(sentence.Lexemes);
    private readonly bool[] _isCue = new bool[sentence.Count];

    /// <summary>Whether the lexeme was found to be a cue.</summary>
    public bool IsCue(int at) => _isCue[at];

    /// <summary>The cues with a subject, from left to right.</summary>
    public IReadOnlyList<CueInSentence> Cues()
    {
        var cues = new List<CueInSentence>();
        for (var at = 0; at < _lexemes.Count; at++)
        {
            if (!_lexemes[at].IsWord || !CueLexicon.TryGet(_lexemes[at].Text.ToLowerInvariant(), out var entry) || sentence.IsNoun(at)) continue;
            // A capital inside a sentence makes it a name: United States.
            if (at > 0 && _lexemes[at].IsCapitalised && !_lexemes[at - 1].IsQuote) continue;
            if (at > 0 && _lexemes[at - 1].IsWord && (NotACueBehind.Contains(_lexemes[at - 1].Lower) || Names.IsPossessive(_lexemes[at - 1].Text))) continue;
            if (Cue(at, entry, cues.LastOrDefault()) is not { } cue) continue;
            cues.Add(cue);
            _isCue[at] = true;
        }
        return cues;
    }

    /// <summary>The first lexeme of what the cue introduces: behind a hearer, phrases of time and place, <c>that</c>, colon or comma.</summary>
    /// <returns>The index, and whether <c>that</c>, a colon or a quotation stands there.</returns>
    public (int Start, bool IsMarked) ContentStart(CueInSentence cue, int limit)
    {
        var at = cue.IsInverted ? cue.End : cue.Index + 1;
        var hasPhrase = cue.IsInverted || CueLexicon.TakesHearer(_lexemes[cue.Index].Lower) || at >= limit || !_lexemes[at].IsWord || BeginsPhrase(at);
        var reach = hasPhrase ? LongestPhrase : 1;
        for (var i = at; i < Math.Min(limit, at + reach); i++)
        {
            if (_lexemes[i].Is(':') || _lexemes[i].Lower == "that") return (i + 1, true);
            if (_lexemes[i].IsQuote && (i == at || !_lexemes[i - 1].IsWord)) return (i, true);
            if (_lexemes[i].IsQuote || _lexemes[i].Is(';')) break;
        }
        return (SkipHearer(cue, at), false);
    }

    /// <summary>Whether a phrase of time or place, not a clause, seems to begin at the lexeme: on Tuesday, in a statement, yesterday.</summary>
    private bool BeginsPhrase(int at) => PhraseOpeners.Contains(_lexemes[at].Lower);

    /// <summary>Whether a clause with a subject of its own seems to begin at the lexeme.</summary>
    public bool BeginsClause(int at) => at < _lexemes.Count && _lexemes[at].IsWord
        && (Openers.Contains(_lexemes[at].Lower) || _lexemes[at].IsCapitalised || Names.Groups.Contains(_lexemes[at].Lower));

    /// <summary>Where a clause that begins at a lexeme ends: before the next cue's subject, a comma behind a closing mark, or the end.</summary>
    public int ContentEnd(int start, int limit)
    {
        var end = limit;
        for (var at = start; at < limit; at++)
        {
            if (!_lexemes[at].IsQuote || at + 1 >= limit || !_lexemes[at + 1].Is(',')) continue;
            if (_lexemes.Skip(at + 1).Take(limit - at - 1).Any(lexeme => lexeme.IsQuote)) continue;
            end = at + 1;
            break;
        }
        while (end > start && (!_lexemes[end - 1].IsQuote && (!_lexemes[end - 1].IsWord || Conjunctions.Contains(_lexemes[end - 1].Lower)))) end--;
        return end;
    }

    private CueInSentence? Cue(int at, (CueForm Form, bool Clausal) entry, CueInSentence? previous)
    {
        // Inverted: "…," said X, or a clause and a comma before it.
        if (entry.Form == CueForm.Finite && at > 0 && (_lexemes[at - 1].IsQuote || (_lexemes[at - 1].Is(',') && (at < 2 || _lexemes[at - 2].IsQuote))) && _subjects.After(at) is { } after && !CueLexicon.TakesHearer(_lexemes[at].Lower))
            return new(at, entry.Form, entry.Clausal, after.Mention, at, after.End, true);
        if (entry.Form == CueForm.Participle)
        {
            var sharesSubject = at == 0 || !_lexemes[at - 1].IsWord || _lexemes[at - 1].Lower is not ("is" or "are" or "was" or "were" or "been");
            var quoted = at > 1 && _lexemes[at - 1].Lower == "as" ? _subjects.Before(at) : null;
            var source = quoted?.Mention ?? (sharesSubject ? previous?.Source ?? _subjects.SentenceSubject(at)?.Mention : _subjects.Before(at)?.Mention);
            return source is null ? null : new(at, entry.Form, entry.Clausal, source, at, at + 1, false);
        }
        if (_subjects.Before(at) is { } before && !IsFinitePart(before.First, at)) return new(at, entry.Form, entry.Clausal, before.Mention, before.First, at + 1, false);
        if (at > 0 && _lexemes[at - 1].Is(',') && _subjects.After(at) is { } inverted) return new(at, entry.Form, entry.Clausal, inverted.Mention, at, inverted.End, true);
        // X came home and said: the subject is that of the verb before.
        if (at > 0 && _lexemes[at - 1].Lower is "and" or "but" && (previous?.Source ?? _subjects.SentenceSubject(at)?.Mention) is { } shared)
            return new(at, entry.Form, entry.Clausal, shared, at, at + 1, false);
        return null;
    }

    /// <summary>A pronoun that is an object of the clause before (… told him said) is no subject.</summary>
    private bool IsFinitePart(int first, int cue) => _lexemes[first].Lower is "you" or "it" && first > 0 && CueLexicon.TryGet(_lexemes[first - 1].Lower, out _) && cue > first + 1;

    private int SkipHearer(CueInSentence cue, int at)
    {
        if (cue.IsInverted || !CueLexicon.TakesHearer(_lexemes[cue.Index].Lower)) return at;
        if (at >= _lexemes.Count || !_lexemes[at].IsWord) return at;
        if (!HearerWords.Contains(_lexemes[at].Lower) && !_lexemes[at].IsCapitalised) return at;
        var end = at + 1;
        while (end < _lexemes.Count && _lexemes[end].IsWord && end - at < 8 && !Openers.Contains(_lexemes[end].Lower)) end++;
        return end < _lexemes.Count && _lexemes[end].IsWord ? end : at;
    }
}
