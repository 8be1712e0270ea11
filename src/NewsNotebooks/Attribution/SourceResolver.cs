using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Says whom the mention beside a quotation stands for.</summary>
internal sealed class SourceResolver(Article article, NameIndex names)
{
    /// <summary>How many mentions a pronoun may reach back.</summary>
    private const int PronounReach = 60;

    private readonly string _text = article.Text;

    /// <summary>The canonical name; null where the mention is a pronoun that nothing explains.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="sentence">The sentence that it stands in.</param>
    /// <param name="lastSpeaker">Who spoke last, for a pronoun that goes on with him; null for none.</param>
    public string? Resolve(SourceMention mention, TextSpan sentence, string? lastSpeaker) => mention.Kind switch
    {
        MentionKind.Pronoun => Pronoun(mention, sentence, lastSpeaker),
        MentionKind.Nominal => Nominal(mention),
        _ => Name(mention),
    };

    private string Name(SourceMention mention)
    {
        var runs = NameReader.Read(_text, mention.Span).Where(name => name.Name.Length > 0).ToList();
        if (runs.Count == 0) return Nominal(mention);
        // A name may hold a place or an organisation besides (Bishop Ayo of Durham): the person counts.
        foreach (var run in runs)
            if (names.Find(run.Name, mention.Span.Start) is { IsHuman: true } human) return human.Name;
        return runs.Count == 1 && names.Find(runs[0].Name, mention.Span.Start) is { } found ? found.Name : runs.Count == 1 ? runs[0].Name : Words(mention);
    }

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

    /// <summary>The subject of the sentence before, else who spoke last, else the last human named, as far as the gender fits.</summary>
    private string? Pronoun(SourceMention mention, TextSpan sentence, string? lastSpeaker)
    {
        var word = mention.Span.In(_text).ToLowerInvariant();
        if (word is not ("he" or "she")) return null;
        var gender = word == "he" ? 'm' : 'f';
        var candidates = Preceding(mention.Span.Start).Where(found => found.Person.IsHuman && (found.Person.Gender == gender || found.Person.Gender == '?')).ToList();
        var within = candidates.Where(found => found.Mention.Span.Start >= sentence.Start).ToList();
        if (within.Count > 0) return Learn(within[^1].Person, gender);
        if (lastSpeaker is not null && candidates.FirstOrDefault(found => found.Mention.OpensSentence).Person is { } subject && subject.Name == lastSpeaker) return Learn(subject, gender);
        if (candidates.FirstOrDefault(found => found.Mention.OpensSentence) is { Person: { } opener } && IsNear(candidates, opener)) return Learn(opener, gender);
        if (lastSpeaker is not null && candidates.FirstOrDefault(found => found.Person.Name == lastSpeaker).Person is { } speaker) return Learn(speaker, gender);
        return candidates.Count > 0 ? Learn(candidates[0].Person, gender) : null;
    }

    private static bool IsNear(List<(NameMention Mention, Person Person)> candidates, Person opener) => candidates.Take(4).Any(found => found.Person == opener);

    /// <summary>A resolved pronoun tells the gender for the next one.</summary>
    private static string Learn(Person person, char gender)
    {
        if (person.Gender == '?') person.Gender = gender;
        return person.Name;
    }

    /// <summary>Names before the offset, nearest first.</summary>
    private IEnumerable<(NameMention Mention, Person Person)> Preceding(int offset)
    {
        var low = names.Before(offset);
        for (var i = low - 1; i >= 0 && i >= low - PronounReach; i--)
            if (names.Find(names.Mentions[i].Name, names.Mentions[i].Span.Start) is { } person) yield return (names.Mentions[i], person);
    }
}
