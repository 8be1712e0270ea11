using System.Collections.Frozen;

namespace NewsNotebooks.Attribution;

/// <summary>The form in which a cue verb stands.</summary>
internal enum CueForm
{
    /// <summary>said, says, say.</summary>
    Finite,

    /// <summary>saying: its subject is that of the sentence.</summary>
    Participle,
}

/// <summary>Verbs that introduce what somebody says, in all their forms.</summary>
internal static class CueLexicon
{
    /// <summary>Verbs that take a clause: X says (that) ….</summary>
    private const string Clausal = """
        say:said tell:told add note claim insist warn argue explain announce declare state suggest admit acknowledge deny confirm reply respond
        complain stress emphasize emphasise write:wrote tweet testify vow pledge promise predict joke quip recall remark observe concede contend assert
        maintain allege believe think:thought report reveal remind reiterate repeat recount shout whisper conclude assure caution comment counter
        estimate affirm proclaim lament boast hint imply indicate inform propose agree point post
        """;

    /// <summary>Verbs that introduce a quoted part only: X called it "…".</summary>
    private const string Naming = """
        call describe dismiss denounce praise hail condemn criticize criticise dub label accuse blast slam cite brand characterize characterise
        welcome compare refer speak:spoke express urge ask demand inquire wonder thank
        """;

    private static readonly FrozenDictionary<string, (CueForm Form, bool Clausal)> Forms = Build();

    /// <summary>Verbs that are followed by whom the words are for: told reporters that ….</summary>
    private static readonly FrozenSet<string> WithHearer =
        new[] { "told", "tell", "tells", "telling", "reminded", "assured", "informed", "warned", "asked", "urged" }.ToFrozenSet();

    private static readonly FrozenSet<string> Nouns =
        new[] { "report", "claim", "comment", "estimate", "note", "point", "post", "promise", "pledge", "vow", "state", "brand", "label", "blast", "demand", "joke", "boast", "hint", "whisper", "shout", "counter", "remark", "reply", "call", "tweet", "praise" }.ToFrozenSet();

    /// <summary>Whether the lower-case word is a cue, and in which form; <c>Clausal</c> where a clause may follow without marks.</summary>
    public static bool TryGet(string word, out (CueForm Form, bool Clausal) cue) => Forms.TryGetValue(word, out cue);

    /// <summary>Whether the verb is as often a noun: the report, a claim.</summary>
    public static bool IsNounToo(string word) => Nouns.Contains(word);

    /// <summary>Whether the cue may name a hearer before its clause.</summary>
    public static bool TakesHearer(string cue) => WithHearer.Contains(cue);

    private static FrozenDictionary<string, (CueForm, bool)> Build()
    {
        var forms = new Dictionary<string, (CueForm, bool)>(StringComparer.Ordinal);
        foreach (var (words, clausal) in new[] { (Naming, false), (Clausal, true) })
        {
            foreach (var entry in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = entry.Split(':');
                var verb = parts[0];
                forms[verb] = forms[Third(verb)] = forms[parts.Length > 1 ? parts[1] : Past(verb)] = (CueForm.Finite, clausal);
                forms[Participle(verb)] = (CueForm.Participle, clausal);
            }
        }
        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Third(string verb) => EndsInY(verb) ? verb[..^1] + "ies" : verb.EndsWith("ss", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) ? verb + "es" : verb + "s";

    private static string Past(string verb) => verb switch
    {
        "admit" => "admitted",
        "quip" => "quipped",
        "label" => "labeled",
        "refer" => "referred",
        "dub" => "dubbed",
        "slam" => "slammed",
        _ => EndsInY(verb) ? verb[..^1] + "ied" : verb.EndsWith('e') ? verb + "d" : verb + "ed",
    };

    private static string Participle(string verb) => verb switch
    {
        "admit" => "admitting",
        "quip" => "quipping",
        "refer" => "referring",
        "dub" => "dubbing",
        "slam" => "slamming",
        "agree" => "agreeing",
        _ => verb.EndsWith('e') ? verb[..^1] + "ing" : verb + "ing",
    };

    private static bool EndsInY(string verb) => verb.EndsWith('y') && verb[^2] is not ('a' or 'e' or 'o' or 'u');
}
