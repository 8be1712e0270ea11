using NewsNotebooks.Text;

namespace NewsNotebooks.Evaluation;

/// <summary>Quotations and their speakers against the truth.</summary>
/// <remarks>
/// A quotation counts as found where the two spans share at least half of their words (Jaccard's index), one to one, the most alike first;
/// strictly, where they are equal but for marks, blanks and punctuation at their ends. Mention and speaker are compared on the stretches inside
/// quotation marks that were found: the mention is right where the spans share at least half of the shorter one's words, the speaker where the
/// canonical names are the same but for case and articles. Counts are summed over articles (micro average).
/// </remarks>
public sealed class QuotationEvaluation(string part)
{
    private readonly Dictionary<string, (int Gold, int Found, int Correct)> _counts = [];

    private static readonly string[] Types = ["direct", "mixed", "indirect"];

    /// <summary>Adds an article.</summary>
    public void Add(string text, IReadOnlyList<GoldQuotation> gold, IReadOnlyList<GoldQuotation> found)
    {
        Spans(text, "quotations, all kinds", gold, found);
        foreach (var type in Types) Spans(text, "quotations, " + type, [.. gold.Where(q => q.Type == type)], [.. found.Where(q => q.Type == type)]);
        Stretches(text, gold, found);
    }

    /// <summary>The scores of all articles added.</summary>
    public IReadOnlyList<Score> Scores => [.. _counts.Select(count => Score.Of(part, count.Key, count.Value.Gold, count.Value.Found, count.Value.Correct))];

    private void Spans(string text, string measure, IReadOnlyList<GoldQuotation> gold, IReadOnlyList<GoldQuotation> found)
    {
        var pairs = Pair(text, [.. gold.Select(q => q.Span)], [.. found.Select(q => q.Span)]);
        Count(measure, gold.Count, found.Count, pairs.Count);
        Count(measure + ", strict", gold.Count, found.Count, pairs.Count(pair => Core(text, gold[pair.Gold].Span) == Core(text, found[pair.Found].Span)));
    }

    private void Stretches(string text, IReadOnlyList<GoldQuotation> gold, IReadOnlyList<GoldQuotation> found)
    {
        var (truth, guess) = (Quoted(gold), Quoted(found));
        var pairs = Pair(text, [.. truth.Select(s => s.Span)], [.. guess.Select(s => s.Span)]).Select(pair => (Gold: truth[pair.Gold].Of, Found: guess[pair.Found].Of)).ToList();
        Count("quoted stretches", truth.Count, guess.Count, pairs.Count);
        Count("mention, of quoted stretches found", pairs.Count, pairs.Count, pairs.Count(pair => SameMention(text, pair.Gold.Mention, pair.Found.Mention)));
        Count("speaker, of quoted stretches found", pairs.Count, pairs.Count, pairs.Count(pair => SameName(pair.Gold.Speaker, pair.Found.Speaker)));
        foreach (var kind in pairs.GroupBy(pair => Kind(text, pair.Gold.Mention)))
            Count($"speaker, of quoted stretches found, source {kind.Key}", kind.Count(), kind.Count(), kind.Count(pair => SameName(pair.Gold.Speaker, pair.Found.Speaker)));
        Count("quoted stretches with speaker", truth.Count, guess.Count, pairs.Count(pair => SameName(pair.Gold.Speaker, pair.Found.Speaker)));
        var all = Pair(text, [.. gold.Select(q => q.Span)], [.. found.Select(q => q.Span)]);
        Count("quotations, all kinds, with speaker", gold.Count, found.Count, all.Count(pair => SameName(gold[pair.Gold].Speaker, found[pair.Found].Speaker)));
    }

    /// <summary>How the source is mentioned: by a name (a capital behind its first word), a pronoun, a description, or not at all.</summary>
    private static string Kind(string text, TextSpan? mention)
    {
        if (mention is not { } span) return "not mentioned";
        var words = span.In(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [var only] && Pronouns.Contains(only.ToLowerInvariant())) return "a pronoun";
        var isName = char.IsUpper(words[^1][0]) || words.Skip(1).Any(word => char.IsUpper(word[0]));
        return isName ? "a name" : "a description";
    }

    private static readonly string[] Pronouns = ["he", "she", "it", "they", "i", "we", "who", "that", "which", "him", "her", "them"];

    private void Count(string measure, int gold, int found, int correct)
    {
        var sum = _counts.GetValueOrDefault(measure);
        _counts[measure] = (sum.Gold + gold, sum.Found + found, sum.Correct + correct);
    }

    private static List<(TextSpan Span, GoldQuotation Of)> Quoted(IReadOnlyList<GoldQuotation> quotations) => [.. quotations.SelectMany(q => q.Quoted.Select(span => (span, q)))];

    private static IReadOnlyList<(int Gold, int Found)> Pair(string text, IReadOnlyList<TextSpan> gold, IReadOnlyList<TextSpan> found) =>
        SpanMatching.Pair(gold, found, (a, b) => SpanMatching.WordJaccard(text, a, b) is >= 0.5 and var likeness ? likeness : 0);

    /// <summary>The span from its first to its last letter or digit.</summary>
    private static TextSpan Core(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && !char.IsLetterOrDigit(text[start])) start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1])) end--;
        return new(start, end);
    }

    private static bool SameMention(string text, TextSpan? gold, TextSpan? found)
    {
        if (gold is not { } a || found is not { } b) return gold is null && found is null;
        if (!a.Overlaps(b)) return false;
        var shared = SpanMatching.Words(text, new(Math.Max(a.Start, b.Start), Math.Min(a.End, b.End)));
        return shared > 0 && 2 * shared >= Math.Min(SpanMatching.Words(text, a), SpanMatching.Words(text, b));
    }

    private static bool SameName(string? gold, string? found) =>
        gold is null || found is null ? gold is null && found is null : Name(gold).SetEquals(Name(found));

    /// <summary>The names of one or several speakers, without case and articles.</summary>
    private static HashSet<string> Name(string speaker) => [.. speaker.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Plain)];

    private static string Plain(string name)
    {
        var lower = name.ToLowerInvariant();
        foreach (var article in (string[])["the ", "an ", "a "])
            if (lower.StartsWith(article, StringComparison.Ordinal)) return lower[article.Length..];
        return lower;
    }
}
