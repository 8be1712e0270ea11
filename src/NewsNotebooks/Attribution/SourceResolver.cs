using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Says whom the mention beside a quotation stands for.</summary>
internal sealed class SourceResolver(Article article, NameIndex names)
{
    private readonly string _text = article.Text;
    private readonly PronounResolver _pronouns = new(article.Text, names);

    /// <summary>Takes note of a paragraph, before the mentions in it are resolved.</summary>
    public void Read(TextSpan paragraph, IReadOnlyList<FrameSentence> sentences, IReadOnlyList<QuotedStretch> quotes) => _pronouns.Read(paragraph, sentences, quotes);

    /// <summary>The canonical name; null where the mention is a pronoun that nothing explains.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="sentence">The sentence that it stands in.</param>
    /// <param name="lastSpeaker">Who spoke last, for a pronoun that goes on with him; null for none.</param>
    public string? Resolve(SourceMention mention, TextSpan sentence, string? lastSpeaker) => mention.Kind switch
    {
        MentionKind.Pronoun => _pronouns.Resolve(mention.Span, sentence, lastSpeaker),
        MentionKind.Nominal => Nominal(mention),
        _ => Name(mention),
    };

    private string Name(SourceMention mention)
    {
        var runs = NameReader.Read(_text, mention.Span).Where(name => name.Name.Length > 0).ToList();
        if (runs.Count == 0) return Nominal(mention);
        // A name may hold a place or an organisation besides (Bishop Ayo of Durham): the person counts.
        foreach (var run in runs)
            if (names.Find(run.Name, mention.Span.Start, GenderOf(run)) is { IsHuman: true } human) return human.Name;
        return runs.Count == 1 && names.Find(runs[0].Name, mention.Span.Start) is { } found ? found.Name : runs.Count == 1 ? runs[0].Name : Words(mention);
    }

    private static char GenderOf(NameMention mention) => mention.Address is { } address ? Names.Address[address] : '?';

    private string Nominal(SourceMention mention)
    {
        var words = Tokenizer.Words(_text, mention.Span).Select(word => word.In(_text)).ToList();
        var isDefinite = words.Count > 1 && words[0].ToLowerInvariant() is "the" or "his" or "her" or "their";
        var head = words.TakeWhile(word => word is not ("of" or "for" or "at" or "from")).LastOrDefault()?.ToLowerInvariant();
        if ((isDefinite || words.Count == 1) && head is not null && Names.IsRole(head) && names.WithRole(head, mention.Span.Start) is { } person) return person.Name;
        return Words(mention);
    }

    /// <summary>The mention without its article.</summary>
    private string Words(SourceMention mention)
    {
        var words = mention.Span.In(_text);
        foreach (var article in (string[])["the ", "The ", "a ", "A ", "an ", "An "])
            if (words.StartsWith(article, StringComparison.Ordinal)) return words[article.Length..];
        return words;
    }
}
