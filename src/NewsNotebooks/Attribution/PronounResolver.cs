using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Says whom a pronoun stands for: somebody in its sentence, else the first who fits in the nearest sentence before.</summary>
internal sealed class PronounResolver(string text, NameIndex names)
{
    /// <summary>How many sentences a pronoun may reach back.</summary>
    private const int Reach = 12;

    /// <summary>Behind these, him may be the subject: with his wife beside him.</summary>
    private static readonly string[] Prepositions = ["beside", "with", "behind", "before", "around", "near", "to", "for", "of", "by", "on", "above", "after"];

    private readonly List<TextSpan> _sentences = [];
    private readonly List<TextSpan> _quotes = [];
    private TextSpan _paragraph;

    /// <summary>Takes note of a paragraph, before the pronouns in it are resolved.</summary>
    public void Read(TextSpan paragraph, IReadOnlyList<FrameSentence> sentences, IReadOnlyList<QuotedStretch> quotes)
    {
        _paragraph = paragraph;
        _sentences.AddRange(sentences.Select(sentence => sentence.Span));
        _quotes.AddRange(quotes.Select(quote => quote.Inner));
    }

    /// <summary>The canonical name; null where nobody fits.</summary>
    public string? Resolve(TextSpan pronoun, TextSpan sentence, string? lastSpeaker)
    {
        var word = pronoun.In(text).ToLowerInvariant();
        if (word == "it") return Organisation(pronoun.Start, lastSpeaker);
        if (word is not ("he" or "she")) return null;
        var gender = word == "he" ? 'm' : 'f';
        var at = LastStarting(_sentences, sentence.Start);
        for (var i = at; i >= 0 && i > at - Reach; i--)
        {
            var span = i == at ? new TextSpan(_sentences[i].Start, pronoun.Start) : _sentences[i];
            var people = People(span, gender, _paragraph.Contains(span.Start));
            // Somebody else does something to him: the subject of that sentence is not he.
            if (people.Count > 0 && i < at && HasObject(span, gender)) people.RemoveAt(0);
            if (people.Count > 0) return Learn(people[0], gender);
            if (i < at && _paragraph.Contains(span.Start) && Described(span) is { } described) return described;
        }
        return null;
    }

    /// <summary>Those who are named in the sentence outside quotation marks, and may be meant.</summary>
    private List<Person> People(TextSpan sentence, char gender, bool inParagraph)
    {
        var people = new List<Person>();
        for (var i = names.Before(sentence.Start); i < names.Mentions.Count && names.Mentions[i].Span.Start < sentence.End; i++)
        {
            var mention = names.Mentions[i];
            if (IsQuoted(mention.Span.Start) || names.Find(mention.Name, mention.Span.Start) is not { } person || !person.Fits(gender)) continue;
            // A full name that nothing else is known of may be meant where the paragraph begins with it.
            if (person.IsHuman || (inParagraph && mention.Span.Start == _paragraph.Start && person.HumanEvidence == 0 && person.Parts.Count is 2 or 3)) people.Add(person);
        }
        return people;
    }

    private bool IsQuoted(int offset) => LastStarting(_quotes, offset) is >= 0 and var quote && _quotes[quote].Contains(offset);

    /// <summary>The last of the spans, which are in order, that starts at the offset or before it; -1 where none does.</summary>
    private static int LastStarting(List<TextSpan> spans, int offset)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Start <= offset) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    private bool HasObject(TextSpan sentence, char gender)
    {
        var before = "";
        foreach (var word in Tokenizer.Words(text, sentence))
        {
            if (gender == 'm' && word.Length == 3 && word.In(text) == "him" && !IsQuoted(word.Start) && !Prepositions.Contains(before)) return true;
            before = word.Length < 8 ? word.In(text) : "";
        }
        return false;
    }

    /// <summary>Somebody who is described and not named, and whom the sentence is about: An official at the ministry, who ….</summary>
    private string? Described(TextSpan sentence)
    {
        var words = Tokenizer.Words(text, new TextSpan(sentence.Start, Math.Min(sentence.End, sentence.Start + 120))).ToList();
        if (words.Count < 3 || words[0].In(text) is not ("A" or "An" or "One")) return null;
        var role = words.FindIndex(1, Math.Min(4, words.Count - 1), word => Names.IsRole(word.In(text).ToLowerInvariant()));
        if (role < 0) return null;
        var last = role;
        while (last + 1 < words.Count && words[last + 1].Start == words[last].End + 1
            && (words[last + 1].In(text) is "at" or "of" or "in" or "from" or "for" or "the" or "a" || (last > role && (char.IsUpper(text[words[last + 1].Start]) || words[last].In(text) is "the" or "a")))) last++;
        while (last > role && words[last].In(text) is "at" or "of" or "in" or "from" or "for" or "the" or "a") last--;
        return text[words[1].Start..words[last].End];
    }

    /// <summary>It is whoever spoke in the paragraph and is no human, else what the paragraph begins with.</summary>
    private string? Organisation(int offset, string? lastSpeaker)
    {
        var first = names.Before(_paragraph.Start);
        for (var i = first; i < Math.Min(names.Mentions.Count, first + Reach) && names.Mentions[i].Span.Start < offset; i++)
        {
            var mention = names.Mentions[i];
            if (!mention.OpensSentence || IsQuoted(mention.Span.Start) || mention.Name.Length == 0) continue;
            var found = names.Find(mention.Name, mention.Span.Start);
            return found is { IsHuman: true } ? null : found?.Name ?? mention.Name;
        }
        return lastSpeaker is not null && names.Find(lastSpeaker, offset) is not { IsHuman: true } && lastSpeaker.Contains(' ') && char.IsUpper(lastSpeaker[0]) ? lastSpeaker : null;
    }

    /// <summary>A resolved pronoun tells the gender for the next one.</summary>
    private static string Learn(Person person, char gender)
    {
        if (person.Gender == '?') person.Gender = gender;
        return person.Name;
    }
}
