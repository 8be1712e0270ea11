namespace NewsNotebooks.Timelines.Clauses;

/// <summary>What stands before a piece of a sentence.</summary>
internal enum Joint
{
    /// <summary>The beginning, or a dash, semicolon, colon or bracket.</summary>
    Break,

    /// <summary>A word that makes a clause hang on another: when, if, because.</summary>
    Subordinate,

    /// <summary>A relative pronoun, which belongs to its clause.</summary>
    Relative,

    /// <summary>The clause that somebody says or thinks: said that ….</summary>
    Complement,

    /// <summary>and, but or or before a clause with a subject of its own, or another verb of the same subject.</summary>
    Coordinate,

    /// <summary>The comma behind a relative clause, before the verb of its noun.</summary>
    Resumed,

    /// <summary>Who said what stands before it.</summary>
    Attribution,
}

/// <summary>A piece of a sentence between two joints.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word behind its last.</param>
/// <param name="Joint">What stands before it.</param>
/// <param name="HasVerb">Whether a finite verb stands in it.</param>
internal readonly record struct ClausePiece(int Start, int End, Joint Joint, bool HasVerb);

/// <summary>Cuts a sentence into clauses.</summary>
/// <remarks>Without a parse: a joint is a word or mark that may open a clause, with a finite verb on both sides. Pieces without a verb go to
/// their neighbour; what somebody says belongs to the saying where the saying is dated.</remarks>
internal sealed class ClauseCutter
{
    /// <summary>How far behind <c>and</c> the verb of a new clause may stand.</summary>
    private const int LongestSubject = 9;

    /// <summary>How far behind a word that opens a clause its verb may stand.</summary>
    private const int LongestRelative = 20;

    private readonly IReadOnlyList<ClauseWord> _words;
    private readonly IReadOnlySet<int> _times;
    private readonly bool[] _finite;
    private readonly List<ClausePiece> _pieces;

    /// <summary>Cuts a sentence.</summary>
    /// <param name="words">Its words and marks.</param>
    /// <param name="times">The words inside its time expressions.</param>
    public ClauseCutter(IReadOnlyList<ClauseWord> words, IReadOnlySet<int> times)
    {
        (_words, _times) = (words, times);
        _finite = [.. Enumerable.Range(0, words.Count).Select(at => VerbForms.IsFinite(words, at))];
        _pieces = Pieces();
    }

    /// <summary>Whether the word is a finite verb.</summary>
    public bool IsFinite(int at) => _finite[at];

    /// <summary>The clause around a stretch of words: its first word and the word behind its last.</summary>
    public (int Start, int End) Around(int first, int last)
    {
        var at = PieceOf(first);
        var (from, to) = (at, at);
        if (!_pieces[at].HasVerb) (from, to) = WithVerb(at);
        else if (at > 0 && IsHead(at - 1)) from = at - 1;
        if (_pieces[from].Joint == Joint.Resumed || IsPredicate(from)) from = Subject(from);
        if (SaysAt(_pieces[to], last)) while (to + 1 < _pieces.Count && Follows(_pieces[to + 1].Joint)) to++;
        var (start, end) = Trim(_pieces[from].Start, Math.Max(_pieces[to].End, last + 1));
        return (Math.Min(start, first), Math.Max(end, last + 1));
    }

    /// <summary>Where the part of a clause begins that holds a word and its verb: behind the subject's relative clauses and earlier verbs.</summary>
    /// <param name="first">The word.</param>
    /// <param name="start">The first word of its clause.</param>
    public int Core(int first, int start) => _pieces[PieceOf(first)] is { HasVerb: true } piece && piece.Start > start ? piece.Start : start;

    private int PieceOf(int first)
    {
        var at = _pieces.FindIndex(piece => first < piece.End);
        return at < 0 ? _pieces.Count - 1 : at;
    }

    /// <summary>A piece without a verb, joined with the one whose verb it goes with.</summary>
    private (int From, int To) WithVerb(int at)
    {
        // In the debate, on 8 April, the mayor …: what opens a sentence goes with what follows, all else with what it stands behind.
        var joinsNext = at + 1 < _pieces.Count && (at == 0 || _pieces[at].Joint is Joint.Break or Joint.Complement || !_pieces[at - 1].HasVerb);
        if (joinsNext && _pieces[at + 1].Joint is not (Joint.Break or Joint.Attribution))
        {
            var to = at + 1;
            if (_pieces[to].Joint == Joint.Relative && to + 1 < _pieces.Count && _pieces[to + 1].Joint == Joint.Resumed) to++;
            return (at, to);
        }
        if (at > 0 && _pieces[at].Joint != Joint.Break) return (IsHead(at - 2) ? at - 2 : at - 1, at);
        return (at, at);
    }

    /// <summary>Whether the piece opens the sentence without a verb: a place, a time, a subject that is not yet told of.</summary>
    private bool IsHead(int at) => at >= 0 && !_pieces[at].HasVerb && at + 1 < _pieces.Count && _pieces[at + 1].Joint is Joint.Coordinate;

    /// <summary>Whether the piece is a further verb of the subject before it: … and broke up.</summary>
    private bool IsPredicate(int at)
    {
        if (_pieces[at].Joint != Joint.Coordinate) return false;
        var next = _pieces[at].Start + 1;
        while (next < _pieces[at].End && (VerbForms.IsAdverb(_words[next].Lower) || _words[next].Is(','))) next++;
        return next < _pieces[at].End && _finite[next];
    }

    /// <summary>The piece with the subject of a later one.</summary>
    private int Subject(int resumed)
    {
        var at = resumed - 1;
        if (_pieces[resumed].Joint == Joint.Resumed) while (at > 0 && _pieces[at].Joint is Joint.Relative or Joint.Subordinate) at--;
        return Math.Max(at, 0);
    }

    /// <summary>Whether the last verb of the piece is one of saying, so that what is said is its object.</summary>
    private bool SaysAt(ClausePiece piece, int last)
    {
        for (var at = Math.Min(piece.End, _words.Count) - 1; at >= piece.Start; at--)
            if (_finite[at]) return VerbForms.Saying.Contains(_words[at].Lower) && last < piece.End;
        return false;
    }

    private static bool Follows(Joint joint) => joint is Joint.Complement or Joint.Relative or Joint.Coordinate;

    /// <summary>Without what only joins or marks the clause.</summary>
    private (int Start, int End) Trim(int start, int end)
    {
        while (start < end - 1 && (!_words[start].IsWord || VerbForms.Coordinators.Contains(_words[start].Lower) || Opens(start))) start++;
        while (end > start + 1 && !_words[end - 1].IsWord) end--;
        return (start, end);
    }

    private bool Opens(int at) => (VerbForms.Subordinators.Contains(_words[at].Lower) && !VerbForms.Relatives.Contains(_words[at].Lower))
        || (_words[at].Lower == "that" && at > 0 && IsComplement(at));

    private List<ClausePiece> Pieces()
    {
        var joints = new List<(int At, Joint Joint)> { (0, Joint.Break) };
        for (var at = 1; at < _words.Count; at++)
            if (At(at, joints[^1]) is { } joint) joints.Add((at, joint));
        return [.. joints.Select((joint, i) => Piece(joint.At, i + 1 < joints.Count ? joints[i + 1].At : _words.Count, joint.Joint))];
    }

    private ClausePiece Piece(int start, int end, Joint joint) => new(start, end, joint, HasVerb(start, end));

    private bool HasVerb(int start, int end)
    {
        for (var at = start; at < end; at++) if (_finite[at]) return true;
        return false;
    }

    /// <summary>The joint before a word; null where there is none.</summary>
    private Joint? At(int at, (int At, Joint Joint) last)
    {
        var word = _words[at];
        if (word.IsBreak) return Joint.Break;
        if (word.IsQuote) return AtQuote(at);
        if (word.Is(',')) return AtComma(at, last);
        if (VerbForms.Subordinators.Contains(word.Lower)) return AtSubordinator(at);
        if (word.Lower == "that") return IsDeterminer(at) || !VerbFollows(at, LongestRelative) ? null : IsComplement(at) ? Joint.Complement : Joint.Relative;
        if (VerbForms.Coordinators.Contains(word.Lower)) return IsNewClause(at, last.At) ? Joint.Coordinate : null;
        return BeginsComplement(at) ? Joint.Complement : null;
    }

    private Joint? AtComma(int at, (int At, Joint Joint) last)
    {
        var next = at + 1;
        while (next < _words.Count && (_words[next].IsQuote || VerbForms.IsAdverb(_words[next].Lower))) next++;
        if (next >= _words.Count) return null;
        if (!HasVerb(last.At, at)) return null;
        if (IsAttribution(at + 1)) return Joint.Attribution;
        if (last.Joint != Joint.Relative) return null;
        return _finite[next] || (!HasVerb(0, last.At) && VerbFollows(at, LongestSubject)) ? Joint.Resumed : null;
    }

    /// <summary>Whole sentences inside marks stand by themselves; a few words in marks are part of the sentence around them.</summary>
    private Joint? AtQuote(int at)
    {
        if (at + 1 >= _words.Count || !_words[at + 1].IsWord) return null;
        if (!_words[at - 1].IsWord && IsAttribution(at + 1)) return Joint.Attribution;
        var opens = _words[at - 1].IsWord ? VerbForms.Saying.Contains(_words[at - 1].Lower) : true;
        return opens && _words[at + 1].IsCapitalised && VerbFollows(at, LongestRelative) ? Joint.Break : null;
    }

    /// <summary>Whether <c>said Ada</c>, <c>she said</c> or <c>according to</c> follows, and nothing but that.</summary>
    private bool IsAttribution(int at)
    {
        while (at < _words.Count && _words[at].IsQuote) at++;
        if (at + 1 >= _words.Count) return false;
        if (_words[at].Lower == "according") return true;
        for (var i = at; i < Math.Min(_words.Count, at + LongestSubject); i++)
        {
            if (!_words[i].IsWord || VerbForms.Coordinators.Contains(_words[i].Lower) || VerbForms.Subordinators.Contains(_words[i].Lower) || _words[i].Lower == "that") return false;
            if (VerbForms.Saying.Contains(_words[i].Lower) && _finite[i]) return EndsBehindSaying(i);
            if (_finite[i]) return false;
        }
        return false;
    }

    private bool EndsBehindSaying(int at)
    {
        // ", he said that …" goes on with what he said.
        return at + 1 >= _words.Count || _words[at + 1].Lower is not ("that" or "it" or "they" or "there");
    }

    private Joint? AtSubordinator(int at)
    {
        var lower = _words[at].Lower;
        if (VerbForms.Prepositions.Contains(lower) && (_times.Contains(at + 1) || !VerbFollows(at, LongestSubject, withinPhrase: true))) return null;
        if (!VerbFollows(at, LongestRelative)) return null;
        return VerbForms.Relatives.Contains(lower) ? Joint.Relative : Joint.Subordinate;
    }

    /// <summary>Whether a finite verb stands among the next words, before anything that opens another clause.</summary>
    private bool VerbFollows(int at, int reach, bool withinPhrase = false)
    {
        for (var i = at + 1; i < Math.Min(_words.Count, at + 1 + reach); i++)
        {
            if (_finite[i]) return true;
            if (_words[i].IsBreak || VerbForms.Subordinators.Contains(_words[i].Lower)) return false;
            if (withinPhrase && (_words[i].Is(',') || VerbForms.Coordinators.Contains(_words[i].Lower))) return false;
        }
        return false;
    }

    private bool IsDeterminer(int at) => at + 1 < _words.Count && _words[at + 1].Lower is "day" or "night" or "week" or "month" or "year" or "morning" or "evening" or "afternoon" or "summer" or "autumn" or "winter" or "spring" or "time" or "much" or "point";

    private bool IsComplement(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 6); i--)
        {
            if (VerbForms.Saying.Contains(_words[i].Lower)) return true;
            if (_words[i].Lower == "and") return true;
        }
        return false;
    }

    /// <summary>Whether what is said begins here without <c>that</c>: she said the berth ….</summary>
    private bool BeginsComplement(int at)
    {
        if (!VerbForms.Saying.Contains(_words[at - 1].Lower) || !_words[at].IsWord || _times.Contains(at)) return false;
        if (!_finite[at - 1] && !VerbForms.SubjectPronouns.Contains(_words[at].Lower)) return false;
        if (_words[at].Lower is "to" or "in" or "on" or "at" or "by" or "for" or "with" or "as" or "of" || _finite[at]) return false;
        return VerbFollows(at - 1, LongestSubject, withinPhrase: true) && !InvertedBefore(at);
    }

    /// <summary>Whether the saying stands behind a comma or mark with its speaker after it: …, said Ada.</summary>
    private bool InvertedBefore(int at) => at < 2 || !_words[at - 2].IsWord;

    private bool IsNewClause(int at, int start)
    {
        if (!HasVerb(start, at)) return false;
        var next = at + 1;
        while (next < _words.Count && (VerbForms.IsAdverb(_words[next].Lower) || _words[next].Is(','))) next++;
        if (next >= _words.Count) return false;
        if (_finite[next]) return true;
        // Two nouns joined by "and" are followed by the verb of both: no verb may stand before without its own subject.
        return VerbFollows(at, LongestSubject) && (_words[at - 1].Is(',') || StartsSubject(next));
    }

    private bool StartsSubject(int at) => _words[at].Lower is "he" or "she" or "it" or "they" or "we" or "i" or "you" or "there" or "this" or "nobody" or "nothing" or "no" or "the" or "its" or "his" or "her" or "their" or "in" or "that";
}
