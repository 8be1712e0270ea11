using System.Collections.Frozen;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Finds the noun phrase that is the subject of a cue, before or behind it.</summary>
internal sealed class SubjectFinder(IReadOnlyList<Lexeme> lexemes)
{
    private const int LongestNominal = 10;
    private const int FarthestApposition = 40;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Skipped = Set("has had have also later then already once often again now still even has just recently soon who who've since first further himself herself themselves both all told");
    private static readonly FrozenSet<string> Determiners = Set("a an the his her their its our my this that these those one two three four five six some several many other another most no");
    private static readonly FrozenSet<string> Prepositions = Set("of for at in from with to on by");
    private static readonly FrozenSet<string> Boundaries = Set("that and but or while when as because if where although though after before since until than whether which so is was are were be been being has had have will would could should can may might to not");

    /// <summary>The subject that stands before the lexeme; null where there is none.</summary>
    /// <returns>The mention, and the index of its first lexeme.</returns>
    public (SourceMention Mention, int First)? Before(int cue)
    {
        var at = cue - 1;
        at = SkipPassive(at);
        while (at >= 0 && lexemes[at].IsWord && lexemes[at].Lower != "who" && IsSkipped(lexemes[at].Lower)) at--;
        if (at < 0) return null;
        if (lexemes[at].Lower == "who") return BeforeRelative(at);
        if (lexemes[at].Is(',')) return BeforeApposition(at);
        return lexemes[at].Is(')') ? BeforeBracket(at) : PhraseEndingAt(at);
    }

    /// <summary>The subject that stands behind the lexeme; null where there is none.</summary>
    /// <returns>The mention, and the index behind its last lexeme.</returns>
    public (SourceMention Mention, int End)? After(int cue)
    {
        var at = cue + 1;
        while (at < lexemes.Count && lexemes[at].IsWord && !lexemes[at].IsCapitalised && IsSkipped(lexemes[at].Lower)) at++;
        if (at >= lexemes.Count || !lexemes[at].IsWord) return null;
        if (Names.Pronouns.Contains(lexemes[at].Lower)) return lexemes[at].Lower == "who" ? null : (Mention(at, at + 1, MentionKind.Pronoun), at + 1);
        if (lexemes[at].IsCapitalised && !Names.Openers.Contains(lexemes[at].Lower))
        {
            var named = AfterName(at);
            // Norland's mayor: the possessive belongs to a description.
            if (!Names.IsPossessive(lexemes[named.End - 1].Text) || named.End >= lexemes.Count || !lexemes[named.End].IsWord) return named;
            if (lexemes[named.End].IsCapitalised) return AfterName(named.End);
            at = named.End - 1;
        }

        // A description that ends in a name (ministry spokesman John Smith) is the name's mention.
        var (end, name) = (at, -1);
        while (end < lexemes.Count && lexemes[end].IsWord && end - at < LongestNominal && !IsNominalEnd(end, at))
        {
            if (end > at && lexemes[end].IsCapitalised && !lexemes[end - 1].IsCapitalised && Names.Roles.Contains(lexemes[end - 1].Lower)) name = end;
            end++;
        }
        if (name >= 0) return AfterName(name);
        if (end == at) return null;
        // the harbour master, Arno Tell: description and name are one mention.
        if (end + 1 < lexemes.Count && lexemes[end].Is(',') && lexemes[end + 1].IsCapitalised && (lexemes[at].Lower == "the" || Names.IsPossessive(lexemes[at].Text)))
            return (Mention(at, AfterName(end + 1).End, MentionKind.Name), AfterName(end + 1).End);
        return (Mention(at, end, MentionKind.Nominal), end);
    }

    /// <summary>The first noun phrase of the sentence from a lexeme on: what a participle (…, saying) refers to.</summary>
    public (SourceMention Mention, int First)? SentenceSubject(int cue)
    {
        for (var at = 0; at < cue; at++)
        {
            if (lexemes[at].IsQuote) return null;
            if (!lexemes[at].IsWord) continue;
            if (Names.Pronouns.Contains(lexemes[at].Lower)) return (Mention(at, at + 1, MentionKind.Pronoun), at);
            if (lexemes[at].IsCapitalised && !Names.Openers.Contains(lexemes[at].Lower) && !Names.IsPossessive(lexemes[at].Text) && !FollowsPreposition(at))
            {
                var end = AfterName(at);
                return (end.Mention, at);
            }
            if (lexemes[at].Lower is "the" or "a" or "an" && !FollowsPreposition(at) && After(at - 1) is { } nominal) return (nominal.Mention, at);
        }
        return null;
    }

    private bool FollowsPreposition(int at) => at > 0 && lexemes[at - 1].IsWord && Prepositions.Contains(lexemes[at - 1].Lower);

    private static bool IsSkipped(string word) => Skipped.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "daily" or "weekly" or "assembly" or "july"));

    /// <summary>… was quoted (by the agency) as saying: the subject stands before <c>was</c>.</summary>
    private int SkipPassive(int at)
    {
        if (at < 2 || lexemes[at].Lower != "as") return at;
        for (var i = at - 1; i > 0 && at - i < 8; i--)
            if (lexemes[i].Lower is "quoted" or "cited" or "reported") return lexemes[i - 1].Lower is "was" or "is" or "were" or "are" ? i - 2 : i - 1;
        return at;
    }

    private (SourceMention, int)? BeforeRelative(int who)
    {
        var at = who - 1;
        if (at >= 0 && lexemes[at].Is(',')) at--;
        return at < 0 ? null : BeforeAppositionOrPhrase(at);
    }

    private (SourceMention, int)? BeforeAppositionOrPhrase(int at) => lexemes[at].Is(',') ? BeforeApposition(at) : PhraseEndingAt(at);

    /// <summary>X, a professor at Y, said: the name stands before the first comma of the chain.</summary>
    private (SourceMention, int)? BeforeApposition(int comma)
    {
        (SourceMention, int)? best = null;
        for (var at = comma - 1; at > 0 && comma - at < FarthestApposition; at--)
        {
            if (lexemes[at].IsQuote || lexemes[at].Is(':') || lexemes[at].Is(';')) break;
            if (!lexemes[at].Is(',') || !lexemes[at - 1].IsWord) continue;
            if (PhraseEndingAt(at - 1) is not { } phrase || phrase.Mention.Kind == MentionKind.Pronoun) continue;
            var startsClause = phrase.First == 0 || !lexemes[phrase.First - 1].IsWord || Boundaries.Contains(lexemes[phrase.First - 1].Lower) || Names.Roles.Contains(lexemes[phrase.First - 1].Lower);
            if (startsClause || best is null) best = phrase;
        }
        return best;
    }

    private (SourceMention, int)? BeforeBracket(int close)
    {
        var at = close;
        while (at > 0 && !lexemes[at].Is('(')) at--;
        return at > 0 ? PhraseEndingAt(at - 1) : null;
    }

    private (SourceMention Mention, int First)? PhraseEndingAt(int last)
    {
        if (last < 0 || !lexemes[last].IsWord) return null;
        if (Names.Pronouns.Contains(lexemes[last].Lower)) return (Mention(last, last + 1, MentionKind.Pronoun), last);
        if (lexemes[last].Lower is "that" or "which" or "what" or "there" or "this" or "reportedly" or "is" or "are" or "was" or "were" or "been" or "being" or "be") return null;
        if (!lexemes[last].IsCapitalised) return WithHead(Nominal(last, last), last);
        var first = NameStart(last);
        var of = first - 1;
        if (of >= 0 && lexemes[of].Lower == "the") of--;
        // the mayor of Springfield: the head stands before the preposition.
        if (of > 0 && lexemes[of].IsWord && Prepositions.Contains(lexemes[of].Lower) && lexemes[of - 1].IsWord && !Boundaries.Contains(lexemes[of - 1].Lower))
            return lexemes[of - 1].IsCapitalised ? (Mention(NameStart(of - 1), last + 1, MentionKind.Name), NameStart(of - 1)) : Nominal(of - 1, last);
        return (Mention(first, last + 1, MentionKind.Name), WithDescription(first));
    }

    /// <summary>Where the description before a name begins (news agency TASS), if a clause begins there.</summary>
    private int WithDescription(int first)
    {
        var at = first;
        while (at > 0 && lexemes[at - 1].IsWord && first - at < 6 && !Boundaries.Contains(lexemes[at - 1].Lower) && !CueLexicon.TryGet(lexemes[at - 1].Lower, out _)) at--;
        return at > 0 && !lexemes[at - 1].IsWord ? at : first;
    }

    private int NameStart(int last)
    {
        var first = last;
        while (first > 0 && lexemes[first - 1] is { IsWord: true } previous && IsNamePart(previous, first - 1)) first--;
        // At the head of a sentence, words that open sentences are no names.
        while (first < last && (Names.Openers.Contains(lexemes[first].Lower) || Names.Particles.Contains(lexemes[first].Text))) first++;
        return first;
    }

    private bool IsNamePart(Lexeme lexeme, int at) =>
        (lexeme.IsCapitalised && (!Names.IsPossessive(lexeme.Text) || Names.IsGroupPossessive(lexeme.Text))) || (Names.Particles.Contains(lexeme.Text) && at > 0 && lexemes[at - 1].IsCapitalised);

    /// <summary>A man in the gallery: the head, not the place, is the subject.</summary>
    private (SourceMention, int)? WithHead((SourceMention Mention, int First)? phrase, int last)
    {
        if (phrase is not { First: > 2 } found || found.Mention.Kind != MentionKind.Nominal) return phrase;
        var head = found.First - 2;
        if (lexemes[head + 1].Lower is not ("in" or "of" or "at" or "from" or "for") || !lexemes[head].IsWord || lexemes[head].IsCapitalised || Determiners.Contains(lexemes[head].Lower)) return phrase;
        return Names.IsHumanNoun(lexemes[head].Lower) || Names.Groups.Contains(lexemes[head].Lower) ? Nominal(head, last) : phrase;
    }

    private (SourceMention, int)? Nominal(int head, int last)
    {
        var first = head;
        while (first > 0 && head - first < LongestNominal && lexemes[first - 1].IsWord && !Determiners.Contains(lexemes[first].Lower) && !Boundaries.Contains(lexemes[first - 1].Lower)
            && !Names.IsPossessive(lexemes[first].Text) && !CueLexicon.TryGet(lexemes[first - 1].Lower, out _)) first--;
        while (first > 0 && Names.IsPossessive(lexemes[first].Text) && lexemes[first - 1].IsCapitalised) first--;
        if (Determiners.Contains(lexemes[head].Lower) && lexemes[head].Lower is not ("one" or "some" or "many" or "both" or "two" or "others" or "another" or "several")) return null;
        return (Mention(first, last + 1, MentionKind.Nominal), first);
    }

    private (SourceMention Mention, int End) AfterName(int first)
    {
        var end = first;
        while (end < lexemes.Count && lexemes[end] is { IsWord: true } word && (word.IsCapitalised || (Names.Particles.Contains(word.Text) && end + 1 < lexemes.Count && lexemes[end + 1].IsCapitalised)))
        {
            end++;
            if (Names.IsPossessive(word.Text) && !Names.IsGroupPossessive(word.Text)) return (Mention(first, end, MentionKind.Name), end);
        }
        return (Mention(first, end, MentionKind.Name), end);
    }

    private bool IsNominalEnd(int at, int first)
    {
        var word = lexemes[at].Lower;
        return word is "who" or "in" or "on" or "at" or "during" or "by" or "about" or "yesterday" or "today" or "tuesday" or "with"
            || (at > first && (Boundaries.Contains(word) || (Determiners.Contains(word) && !Prepositions.Contains(lexemes[at - 1].Lower))));
    }

    private SourceMention Mention(int first, int end, MentionKind kind) => new(new TextSpan(lexemes[first].Span.Start, lexemes[end - 1].Span.End), kind);
}
