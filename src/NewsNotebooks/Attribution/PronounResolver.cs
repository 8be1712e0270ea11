using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Says whom a pronoun stands for: whoever spoke or is named in its sentence, else in the nearest sentence before.</summary>
internal sealed class PronounResolver(string text, NameIndex names, SourceHistory history)
{
    /// <summary>How many sentences a pronoun may reach back.</summary>
    private const int Reach = 12;

    /// <summary>How many sentences it and they may reach back.</summary>
    private const int ShortReach = 4;

    /// <summary>How many names of a sentence are looked at, so that a list of thousands costs no more than a long sentence.</summary>
    private const int MostNames = 40;

    /// <summary>Behind these, him may be the subject: with his wife beside him.</summary>
    private static readonly string[] Prepositions = ["beside", "with", "behind", "before", "around", "near", "to", "for", "of", "by", "on", "above", "after"];

    private readonly List<TextSpan> _sentences = [];
    private readonly List<TextSpan> _quotes = [];
    private TextSpan _paragraph;

    /// <summary>Takes note of a paragraph, before the pronouns in it are resolved.</summary>
    public void Read(TextSpan paragraph, IReadOnlyList<FrameSentence> sentences, IReadOnlyList<QuotedStretch> quotes)
    {
        _paragraph = paragraph;
        foreach (var sentence in sentences) _sentences.Add(sentence.Span);
        foreach (var quote in quotes) _quotes.Add(quote.Inner);
    }

    /// <summary>The canonical name; null where nobody fits.</summary>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="sentence">The sentence that it stands in.</param>
    /// <param name="lastSpeaker">Who spoke last; null for none.</param>
    /// <param name="gender">The gender that the pronoun tells; <c>?</c> for none.</param>
    public string? Resolve(TextSpan pronoun, TextSpan sentence, string? lastSpeaker, out char gender)
    {
        var word = pronoun.In(text).ToLowerInvariant();
        gender = word switch { "he" or "him" or "his" => 'm', "she" or "her" => 'f', _ => '?' };
        var at = LastStarting(_sentences, sentence.Start);
        return word switch
        {
            "it" or "its" => Organisation(pronoun.Start, at, lastSpeaker),
            "they" or "them" => history.Last(StartOf(at - ShortReach), pronoun.Start, source => source.IsPlural || source.Person is { IsHuman: false })?.Speaker,
            "who" => Antecedent(pronoun.Start),
            _ => gender == '?' ? null : Human(pronoun, at, gender),
        };
    }

    private int StartOf(int sentence) => _sentences.Count == 0 ? 0 : _sentences[Math.Clamp(sentence, 0, _sentences.Count - 1)].Start;

    private string? Human(TextSpan pronoun, int at, char gender)
    {
        for (var i = at; i >= 0 && i > at - Reach; i--)
        {
            var span = i == at ? new TextSpan(_sentences[i].Start, pronoun.Start) : _sentences[i];
            // Whoever spoke in that sentence goes on, named or not.
            if (history.Last(span.Start, span.End, source => Fits(source, gender) && (source.Person is not null || _paragraph.Contains(source.Start))) is { } speaker) return speaker.Person is { } known ? Learn(known, gender) : speaker.Speaker;
            if (i < at && OpensWith(span, gender)) continue;
            var people = People(span, gender, _paragraph.Contains(span.Start));
            // Somebody else does something to him: the subject of that sentence is not he.
            if (people.Count > 0 && i < at && HasObject(span, gender)) people.RemoveAt(0);
            if (people.Count > 0) return Learn(people[0], gender);
            if (i < at && _paragraph.Contains(span.Start) && Described(span) is { } described) return described;
        }
        return null;
    }

    /// <summary>Whoever spoke just before the sentence, for a description of a person that nobody has yet: the fisherman.</summary>
    public string? Before(TextSpan sentence, char gender) =>
        history.Last(StartOf(LastStarting(_sentences, sentence.Start) - 2), sentence.Start, source => source.Person is { IsHuman: true, Roles.Count: 0 } person && person.Fits(gender))?.Speaker;

    private static bool Fits(ResolvedSource source, char gender) =>
        !source.IsPlural && (source.Gender == gender || (source.Gender == '?' && (source.Person?.IsHuman ?? IsHumanNoun(source.Noun))));

    private static bool IsHumanNoun(string noun) => Names.IsRole(noun) || noun is "man" or "woman" or "person" or "boy" or "girl" or "customer" or "voter" or "relative" or "friend" or "neighbour" or "neighbor" or "passenger" or "commuter";

    /// <summary>Whether the sentence goes on about somebody who was named before it.</summary>
    private bool OpensWith(TextSpan sentence, char gender) =>
        text.AsSpan(sentence.Start, Math.Min(4, sentence.Length)).StartsWith(gender == 'm' ? "He " : "She ");

    /// <summary>Those who are named in the sentence outside quotation marks, and may be meant.</summary>
    private List<Person> People(TextSpan sentence, char gender, bool inParagraph)
    {
        var people = new List<Person>();
        var first = names.Before(sentence.Start);
        for (var i = first; i < Math.Min(names.Mentions.Count, first + MostNames) && names.Mentions[i].Span.Start < sentence.End; i++)
        {
            var mention = names.Mentions[i];
            if (IsQuoted(mention.Span.Start) || names.Bearer(i) is not { IsImpersonal: false } person || !person.Fits(gender)) continue;
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
        if (gender != 'm') return false;
        var before = "";
        foreach (var word in Tokenizer.Words(text, sentence))
        {
            if (word.Length == 3 && word.In(text) == "him" && !IsQuoted(word.Start) && !Prepositions.Contains(before)) return true;
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
        while (last + 1 < words.Count && words[last + 1].Start == words[last].End + 1 && GoesOn(words, role, last)) last++;
        while (last > role && Links(words[last])) last--;
        return text[words[1].Start..words[last].End];
    }

    private bool Links(TextSpan word) => word.In(text) is "at" or "of" or "in" or "from" or "for" or "the" or "a";

    private bool GoesOn(List<TextSpan> words, int role, int last) =>
        Links(words[last + 1]) || (last > role && (char.IsUpper(text[words[last + 1].Start]) || words[last].In(text) is "the" or "a"));

    /// <summary>It is whatever spoke just before and is no human being, else what a sentence just before begins with.</summary>
    private string? Organisation(int offset, int sentence, string? lastSpeaker)
    {
        if (history.Last(StartOf(sentence - 2), offset, _ => true) is { IsPlural: false } spoke && spoke.Person is not { IsHuman: true } && !IsHumanNoun(spoke.Noun)) return spoke.Speaker;
        for (var i = sentence; i >= 0 && i > sentence - ShortReach; i--)
        {
            var first = names.Before(_sentences[i].Start);
            for (var m = first; m < names.Mentions.Count && m < first + 2 && names.Mentions[m].Span.Start < Math.Min(offset, _sentences[i].Start + 40); m++)
                if (!IsQuoted(names.Mentions[m].Span.Start) && names.Mentions[m].Name.Contains(' ') && names.Bearer(m) is not { IsHuman: true }) return names.Bearer(m)?.Name ?? names.Mentions[m].Name;
        }
        return lastSpeaker is not null && names.Find(lastSpeaker, offset) is not { IsHuman: true } && lastSpeaker.Contains(' ') && char.IsUpper(lastSpeaker[0]) ? lastSpeaker : null;
    }

    /// <summary>Smith, who said …: the name that ends before the relative clause.</summary>
    private string? Antecedent(int offset)
    {
        var last = names.Before(offset) - 1;
        if (last < 0 || offset - names.Mentions[last].Span.End > 3) return null;
        return names.Bearer(last)?.Name ?? (names.Mentions[last].Name is { Length: > 0 } name ? name : null);
    }

    /// <summary>A resolved pronoun tells the gender for the next one.</summary>
    private static string Learn(Person person, char gender)
    {
        if (person.Gender == '?') person.Gender = gender;
        return person.Name;
    }
}
