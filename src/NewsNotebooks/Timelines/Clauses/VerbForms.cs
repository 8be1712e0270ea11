using System.Collections.Frozen;

namespace NewsNotebooks.Timelines.Clauses;

/// <summary>The words by which clauses are told: verbs, what opens a clause, what joins two. English; the engine knows none of it by itself.</summary>
internal static class VerbForms
{
    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Finite whatever stands around them.</summary>
    public static readonly FrozenSet<string> Auxiliaries = Set("""
        am is are was were has have had do does did will would shall should can could may might must ought cannot won't wouldn't shan't shouldn't
        can't couldn't mightn't mustn't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't ain't
        i'm you're we're they're i've you've we've they've i'll you'll he'll she'll it'll we'll they'll i'd you'd he'd she'd it'd we'd they'd
        he's she's it's that's there's who's what's there'll that'll 'll 'd 've 're 'm wo ca
        """);

    /// <summary>Past forms that no ending tells.</summary>
    public static readonly FrozenSet<string> Irregular = Set("""
        said told went came took made gave got won lost held led met left found fell rose began became broke brought bought sold built caught chose
        cost cut drew drove ate felt fought flew forgot froze grew hung heard hid hit kept knew laid lent let lay meant paid put quit read ran saw
        sent set shook shot shut sang sank sat slept spoke spent split spread stood stole stuck struck swore swept swam taught tore thought threw
        understood woke wore wrote withdrew arose awoke bent bet bound bore dealt dug fed fled forbade forgave shone shrank slid sought spun sprang
        stung strode undertook overtook overthrew wept wound wrung upheld misled rebuilt resold outbid spat burnt learnt spelt dreamt
        """);

    /// <summary>Nouns and adjectives that end like a past form.</summary>
    public static readonly FrozenSet<string> NoVerbs = Set("""
        hundred red need speed indeed feed seed bed shed united need hatred sacred naked wicked embed breed deed weed greed bleed creed reed steed
        limited so-called unprecedented armed infrared kindred rugged ragged crooked aged unused unpaid
        """);

    /// <summary>Verbs that news has in the present, in their base form.</summary>
    private static readonly FrozenSet<string> Present = Set("""
        accept agree aim allow announce appear apply argue arrive ask become begin believe belong block blow break bring build buy call carry cast
        change charge choose claim close come complete confirm consider contain continue cost count cover cross cut decide demand deny depend
        depart describe die draw drive earn employ end enter expect expire explain face fail fall feed feel fight fill find finish fly follow
        forget get give go grow happen have hear help hire hold hope include insist intend introduce join keep know lack land last launch lead
        learn leave lend lie live lodge look lose make march mark matter mean meet move need object occupy offer open operate own pass pay plan
        play point pour prefer prepare print promise propose publish pull push put raise reach read receive recommend reject release remain
        remember remove repeat replace report require resign resume retire return review ride rise run sail say see seek seem sell send serve
        set share shut sign sit sleep speak spend stand start state stay step stick stop strike suffer suggest support swear take talk teach
        tell think throw tie travel try turn underwrite use visit vote vow wait wake walk want warn watch wear win work worry write
        """);

    /// <summary>Verbs of saying and thinking: a clause may follow them.</summary>
    public static readonly FrozenSet<string> Saying = Set("""
        say says said saying tell tells told telling add adds added note notes noted claim claims claimed insist insists insisted warn warns warned warning argue argues argued
        explain explains explained announce announces announced declare declares declared state stated suggest suggests suggested admit admits admitted
        acknowledge acknowledged deny denies denied confirm confirms confirmed reply replied complain complains complained stress stressed write writes wrote
        testify testified vow vows vowed pledge pledged promise promises promised predict predicts predicted joke joked recall recalls recalled remark remarked
        concede concedes conceded contend contended allege alleged believe believes believed think thinks thought report reports reported reveal reveals
        revealed remind reminded conclude concluded assure assured estimate estimates estimated indicate indicated hope hopes hoped expect expects expected
        fear fears feared know knows knew decide decided hear heard learn learned agree agreed mean means meant show shows showed found finds blasted
        ruled rules ruling sighed fumed reckons reckon reckoned sobbed moaned
        """);

    /// <summary>They open a clause that hangs on another.</summary>
    public static readonly FrozenSet<string> Subordinators = Set("""
        which who whose whom where when while whereas because if although though after before until till since unless once whether as than wherever whenever what why how lest
        """);

    /// <summary>Of those, the ones that may as well stand before a noun.</summary>
    public static readonly FrozenSet<string> Prepositions = Set("after before until till since as than like");

    /// <summary>Subjects that can be nothing else.</summary>
    public static readonly FrozenSet<string> SubjectPronouns = Set("he she they we i there");

    /// <summary>Of those, the ones that stand for a noun and belong to their clause.</summary>
    public static readonly FrozenSet<string> Relatives = Set("which who whose whom what that where");

    /// <summary>They join two clauses, or two of anything.</summary>
    public static readonly FrozenSet<string> Coordinators = Set("and but or nor yet so");

    /// <summary>Behind these an ending in -ed is an adjective.</summary>
    private static readonly FrozenSet<string> Determiners = Set("""
        a an the his her their its our my your this these those some any no every each all both many several few more most other another very so too of by
        in for with from to on at than as being newly long-
        """);

    private static readonly FrozenSet<string> PluralSubjects = Set("i you we they who that which these those people both many some most all others nobody-");

    private static readonly FrozenSet<string> Adverbs = Set("""
        not also never still just only even already now then soon later again always often once twice ever finally instead perhaps probably simply
        quickly immediately formally unanimously n't first
        """);

    /// <summary>Whether a word lies between subject and verb, or verb and verb, without being either.</summary>
    public static bool IsAdverb(string lower) => Adverbs.Contains(lower) || (lower.Length > 4 && lower.EndsWith("ly", StringComparison.Ordinal));

    /// <summary>Whether the word is a finite verb where it stands.</summary>
    public static bool IsFinite(IReadOnlyList<ClauseWord> words, int at)
    {
        var word = words[at];
        if (!word.IsWord && !Auxiliaries.Contains(word.Lower)) return false;
        var lower = word.Lower;
        var before = at > 0 ? words[at - 1].Lower : "";
        if (Auxiliaries.Contains(lower)) return !(word.IsCapitalised && lower is "may" or "will" && at > 0);
        if (word.IsCapitalised && at > 0 && !words[at - 1].IsQuote) return false;
        if (Determiners.Contains(before) || before.EndsWith("'s", StringComparison.Ordinal) && !Auxiliaries.Contains(before)) return false;
        if (Irregular.Contains(lower)) return true;
        if (IsRegularPast(lower)) return true;
        return IsPresent(words, at, before);
    }

    /// <summary>Whether the form is a past tense or past participle by its ending.</summary>
    public static bool IsRegularPast(string lower) => lower.Length >= 4 && lower.EndsWith("ed", StringComparison.Ordinal) && !NoVerbs.Contains(lower) && !lower.Contains('-');

    private static bool IsPresent(IReadOnlyList<ClauseWord> words, int at, string before)
    {
        var lower = words[at].Lower;
        if (lower.EndsWith('s')) return Present.Contains(lower[..^1])
            || (lower.EndsWith("es", StringComparison.Ordinal) && Present.Contains(lower[..^2]))
            || (lower.EndsWith("ies", StringComparison.Ordinal) && Present.Contains(lower[..^3] + "y"));
        if (!Present.Contains(lower) || at == 0) return false;
        if (IsAdverb(before) && at > 1) before = words[at - 2].Lower;
        return PluralSubjects.Contains(before) || (before.Length > 2 && before.EndsWith('s') && !before.EndsWith("'s", StringComparison.Ordinal) && words[at - 1].IsWord);
    }
}
