using System.Reflection;
using System.Text;

namespace NewsNotebooks.Timelines.Language;

/// <summary>A language's rules, compiled: by the word they can begin with.</summary>
internal sealed class RuleSet
{
    /// <summary>Marks that make one whole with the number they touch.</summary>
    private static readonly string[] Binding = [".", ",", ":", "/", "$", "£", "€", "¥", "#", "%", "°"];

    private readonly RuleStart[][] _starts;

    /// <summary>The rules for each first word and second word, found when a text first asks for them; a thread that comes second finds the same.</summary>
    private readonly RuleStart[]?[][] _pairs;
    private readonly bool[] _binds;

    /// <summary>Compiles rules.</summary>
    /// <exception cref="FormatException">A phrase is missing.</exception>
    public RuleSet(RuleFile file)
    {
        foreach (var mark in Binding) Vocabulary.Add(mark);
        var compiler = new RuleCompiler(file, Vocabulary);
        var rules = compiler.Rules();
        _starts = [.. Enumerable.Range(0, Vocabulary.Count).Select(word => word == Vocabulary.Unknown ? [] : rules.Where(rule => rule.Admits(word)).Select(rule => RuleStart.Of(rule, word)).ToArray())];
        _pairs = [.. _starts.Select(starts => starts.Length > 0 ? new RuleStart[]?[Vocabulary.Count] : [])];
        FullStop = Vocabulary.Find(".");
        Future = compiler.Phrase("FutureCue");
        Past = compiler.Phrase("PastCue");
        Participle = compiler.Phrase("Participle");
        Auxiliary = compiler.Phrase("PastAuxiliary");
        Boundary = compiler.Phrase("ClauseBoundary");
        Since = compiler.Phrase("PastLead");
        Lead = compiler.Phrase("FutureLead");
        FarLead = compiler.Phrase("FarLead", true);
        Overtaken = compiler.Phrase("Overtaken", true);
        Attributive = compiler.Phrase("Attributive");
        Coordination = compiler.Phrase("Coordination", true);
        Abbreviation = compiler.Phrase("Abbreviation");
        _binds = [.. Enumerable.Range(0, Vocabulary.Count).Select(word => Array.IndexOf(Binding, Vocabulary[word]) >= 0)];
    }

    /// <summary>The rules for English news, read once.</summary>
    public static RuleSet English { get; } = Load("English.");

    /// <summary>The words that rules speak of.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Cues of what is to come.</summary>
    public Node Future { get; }

    /// <summary>Cues of what has been.</summary>
    public Node Past { get; }

    /// <summary>Participles, which tell the past unless a cue of what is to come governs them.</summary>
    public Node Participle { get; }

    /// <summary>Verbs with which even a deadline lies in the past.</summary>
    public Node Auxiliary { get; }

    /// <summary>Words that, right before an expression, let it lie in the past.</summary>
    public Node Since { get; }

    /// <summary>Words that, right before an expression, let it lie ahead.</summary>
    public Node Lead { get; }

    /// <summary>The same of several words, read from right to left.</summary>
    public Node FarLead { get; }

    /// <summary>What, right before a cue of what is to come, lets it lie in the past; read from right to left.</summary>
    public Node Overtaken { get; }

    /// <summary>What, right behind a date, shows that it sets no scene.</summary>
    public Node Attributive { get; }

    /// <summary>What joins two dates; read from right to left.</summary>
    public Node Coordination { get; }

    /// <summary>Words that part clauses.</summary>
    public Node Boundary { get; }

    /// <summary>Words behind which a full stop ends no sentence.</summary>
    public Node Abbreviation { get; }

    /// <summary>The full stop's number.</summary>
    public int FullStop { get; }

    /// <summary>The rules that can begin with a word and go on with a second, or be that one word.</summary>
    public ReadOnlySpan<RuleStart> Starts(int word, int second)
    {
        var pairs = _pairs[word];
        return pairs.Length == 0 ? [] : pairs[second] ??= Array.FindAll(_starts[word], start => start.Admits(second));
    }

    /// <summary>Whether a token glued to a word or number makes one whole with it: letters and digits, and marks of sums and decimals.</summary>
    public bool Binds(ReadOnlySpan<TimexToken> tokens, int at, bool number, bool isBehind)
    {
        ref readonly var token = ref tokens[at];
        if (token.IsWord || token.IsNumber) return true;
        if (!number || !_binds[token.Word]) return false;
        // A point or comma at the end of a sentence binds nothing; one with a digit behind it does.
        if (token.Length == 1 && Vocabulary[token.Word] is "." or "," or ":" or "/")
            return isBehind ? at + 1 < tokens.Length && tokens[at + 1] is { IsGlued: true, IsNumber: true } : at > 0 && token.IsGlued && tokens[at - 1].IsNumber;
        return true;
    }

    private static RuleSet Load(string prefix)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var file = new RuleFile();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            file.Read(name, reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r')));
        }
        return new RuleSet(file);
    }
}
