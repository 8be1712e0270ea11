using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Says whom a pronoun stands for: whoever spoke or is named in its sentence, else in the nearest sentence before.</summary>
internal sealed class PronounResolver(string text, NameIndex names, SourceHistory history)
{
    /// <summary>How many sentences a pronoun may reach back.</summary>
    private const int Reach = 12;

    /// <summary>How many sentences it and they may reach back.</summary>
    private const int ShortReach = 4;

    /// <summary>How many sentences, its own included, a description may reach back.</summary>
    private const int TopicReach = 4;

    /// <summary>How many names of a sentence are looked at, so that a list of thousands costs no more than a long sentence.</summary>
    private const int MostNames = 40;

    /// <summary>How far behind the head of its sentence an object is that another is the subject for, in words.</summary>
    private const int FarthestObject = 14;

    /// <summary>Behind these, him may be the subject: with his wife beside him.</summary>
    private static readonly string[] Prepositions = ["beside", "with", "behind", "before", "around", "near", "to", "for", "of", "by", "on", "above", "after"];

    private readonly List<TextSpan> _sentences = [];
    private readonly List<TextSpan> _quotes = [];
    private readonly List<UnnamedPerson> _unnamed = [];
    private TextSpan _paragraph;

    /// <summary>Takes note of a paragraph, before the pronouns in it are resolved.</summary>
    public void Read(TextSpan paragraph, IReadOnlyList<FrameSentence> sentences, IReadOnlyList<QuotedStretch> quotes)
    {
        _paragraph = paragraph;
        foreach (var sentence in sentences)
        {
            _sentences.Add(sentence.Span);
            _unnamed.AddRange(UnnamedPerson.In(text, sentence));
        }
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
            if (history.Last(span.Start, span.End, source => Fits(source, gender) && (source.Person is not null || ((_paragraph.Contains(source.Start) || i >= at - 1) && (i == at || !HasSubject(span, gender))))) is { } speaker) return speaker.Person is { } known ? Learn(known, gender) : speaker.Speaker;
            if (i < at && OpensWith(span, gender)) continue;
            var people = People(span, gender, _paragraph.Contains(span.Start));
            // Somebody else does something to him: the subject of that sentence is not he.
            if (people.Count > 0 && i < at && HasObject(span, gender)) people.RemoveAt(0);
            if (people.Count > 0) return Learn(people[0], gender);
            if ((i >= at - 1 || _paragraph.Contains(span.Start)) && Unnamed(span, gender) is { } described) return described.Speaker;
        }
        return null;
    }

    /// <summary>Whom a description means that nobody has been given yet (the fisherman): whoever the text is about.</summary>
    /// <param name="noun">The noun of the description.</param>
    /// <param name="start">Where the description begins.</param>
    /// <param name="sentence">Its sentence.</param>
    public string? Topic(string noun, int start, TextSpan sentence)
    {
        if (LastUnnamed(noun, start) is { } unnamed) return unnamed.Speaker;
        var gender = Names.GenderOf(noun);
        var at = LastStarting(_sentences, sentence.Start);
        for (var i = at; i >= 0 && i > at - TopicReach; i--)
        {
            var span = i == at ? new TextSpan(_sentences[i].Start, start) : _sentences[i];
            if (history.Last(span.Start, span.End, source => source.Person is { IsHuman: true } person ? MayBe(person, noun, gender) : MayBe(source, noun, gender)) is { } speaker) return speaker.Speaker;
            if (!Names.IsRole(noun) && Unnamed(span, gender) is { } described && !Names.IsRole(described.Noun)) return described.Speaker;
            if (People(span, gender, _paragraph.Contains(span.Start)).Find(person => MayBe(person, noun, gender)) is { } named) return named.Name;
        }
        return null;
    }

    /// <summary>Whoever was introduced by the noun: the spokeswoman, where the text has spoken of a spokeswoman for the ministry.</summary>
    private UnnamedPerson? LastUnnamed(string noun, int offset)
    {
        var last = FirstUnnamed(offset) - 1;
        for (var i = last; i >= 0 && i > last - MostNames; i--)
            if (_unnamed[i].Noun == noun) return _unnamed[i];
        return null;
    }

    /// <summary>Whether a person may be called so: one of whom a trade or an office is known is not called by another.</summary>
    private static bool MayBe(Person person, string noun, char gender) => person.Fits(gender) && (Names.IsPlainHuman(noun) || person.Roles.All(Names.IsKin));

    /// <summary>Whether somebody without a name who spoke may be called so: a source is the insider, a clerk is not the driver.</summary>
    private static bool MayBe(ResolvedSource source, string noun, char gender) =>
        !source.IsPlural && Names.IsHumanNoun(source.Noun) && (Names.IsPlainHuman(noun) || Names.IsPlainHuman(source.Noun)) && (gender == '?' || source.Gender == '?' || source.Gender == gender);

    private static bool Fits(ResolvedSource source, char gender) =>
        !source.IsPlural && (source.Gender == gender || (source.Gender == '?' && (source.Person?.IsHuman ?? Names.IsHumanNoun(source.Noun))));

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
    private static int LastStarting(List<TextSpan> spans, int offset) => Ordered.Before(spans, offset + 1, static span => span.Start) - 1;

    private bool HasObject(TextSpan sentence, char gender)
    {
        if (gender != 'm') return false;
        var (before, count) = ("", 0);
        foreach (var word in Tokenizer.Words(text, sentence))
        {
            // Behind many words, or in a clause of its own, him is the subject again: he said that they had dismissed him.
            var value = word.Length < 8 ? word.In(text) : "";
            if (++count > FarthestObject || value is "that" or "after" or "before" or "when" or "because" or "who" or "if" or "since" or "until" or "while" or "though") return false;
            if (value == "him" && !IsQuoted(word.Start) && !Prepositions.Contains(before)) return true;
            before = value;
        }
        return false;
    }

    /// <summary>Somebody who is described and not named, and whom the sentence is about, or to whom something is done in it.</summary>
    private UnnamedPerson? Unnamed(TextSpan sentence, char gender)
    {
        for (var i = FirstUnnamed(sentence.Start); i < _unnamed.Count && _unnamed[i].Start < sentence.End; i++)
            if ((_unnamed[i].Gender == '?' || _unnamed[i].Gender == gender) && (_unnamed[i].OpensSentence || !HasSubject(sentence, gender))) return _unnamed[i];
        return null;
    }

    /// <summary>Whom a description introduces that begins at the offset; null where it introduces nobody.</summary>
    public UnnamedPerson? Introduced(int offset) => FirstUnnamed(offset) is var at && at < _unnamed.Count && _unnamed[at].Start == offset ? _unnamed[at] : null;

    private int FirstUnnamed(int offset) => Ordered.Before(_unnamed, offset, static person => person.Start);

    /// <summary>Whether the sentence has he, or she, in it: then it goes on about somebody else than whom it introduces.</summary>
    private bool HasSubject(TextSpan sentence, char gender)
    {
        foreach (var word in Tokenizer.Words(text, sentence))
            if (word.Length < 4 && word.In(text).Equals(gender == 'm' ? "he" : "she", StringComparison.OrdinalIgnoreCase) && !IsQuoted(word.Start)) return true;
        return false;
    }

    /// <summary>It is whatever spoke just before and is no human being, else what a sentence just before begins with.</summary>
    private string? Organisation(int offset, int sentence, string? lastSpeaker)
    {
        if (history.Last(StartOf(sentence - 2), offset, _ => true) is { IsPlural: false } spoke && spoke.Person is not { IsHuman: true } && !Names.IsHumanNoun(spoke.Noun)) return spoke.Speaker;
        for (var i = sentence; i >= 0 && i > sentence - ShortReach; i--)
        {
            if (OpeningOrganisation(_sentences[i], offset) is { } opening) return opening;
            var first = names.Before(_sentences[i].Start);
            for (var m = first; m < names.Mentions.Count && m < first + 2 && names.Mentions[m].Span.Start < Math.Min(offset, _sentences[i].Start + 40); m++)
                if (!IsQuoted(names.Mentions[m].Span.Start) && names.Mentions[m].Name.Contains(' ') && names.Bearer(m) is not { IsHuman: true }) return names.Bearer(m)?.Name ?? names.Mentions[m].Name;
        }
        return lastSpeaker is not null && names.Find(lastSpeaker, offset) is not { IsHuman: true } && lastSpeaker.Contains(' ') && char.IsUpper(lastSpeaker[0]) ? lastSpeaker : null;
    }

    /// <summary>What a sentence is about: the union, where one has been named; Smith's office.</summary>
    private string? OpeningOrganisation(TextSpan sentence, int before)
    {
        var words = Tokenizer.Words(text, new TextSpan(sentence.Start, Math.Min(before, Math.Min(sentence.End, sentence.Start + 60)))).Take(5).ToList();
        if (words.Count < 2) return null;
        if (words[0].In(text) == "The" && names.Roles.Organisation(words[1].In(text).ToLowerInvariant(), sentence.Start) is { } named) return named;
        var owner = words.FindIndex(word => Names.IsPossessive(word.In(text)));
        if (owner < 0 || owner + 1 >= words.Count || !Names.Impersonal.Contains(words[owner + 1].In(text)) || names.LastIn(words[owner]) is not (>= 0 and var mention)) return null;
        return names.Mentions[mention].Span.Start <= words[0].End + 1 ? $"{names.Bearer(mention)?.Name ?? names.Mentions[mention].Name}'s {words[owner + 1].In(text)}" : null;
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
