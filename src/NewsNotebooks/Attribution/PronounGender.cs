using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Learns the gender of people from the pronouns behind their names, where a sentence names one person only.</summary>
internal static class PronounGender
{
    /// <summary>Reads a paragraph; who has a gender already keeps it.</summary>
    public static void Read(string text, TextSpan paragraph, NameIndex names)
    {
        Person? subject = null;
        foreach (var sentence in SentenceSplitter.Split(text, paragraph))
        {
            var people = People(sentence, names);
            var first = people.Count == 1 ? people[0] : default;
            // What is quoted speaks of others.
            if (text.AsSpan(sentence.Start, sentence.Length).IndexOfAny("\"“‘") < 0)
            {
                if (people.Count == 1) Learn(first.Person, Gender(text, new TextSpan(first.End, sentence.End)));
                else if (people.Count == 0 && subject is not null) Learn(subject, Gender(text, sentence));
            }
            if (people.Count > 0) subject = people.Count == 1 ? first.Person : null;
        }
    }

    private static List<(Person Person, int End)> People(TextSpan sentence, NameIndex names)
    {
        var people = new List<(Person Person, int End)>();
        for (var i = names.Before(sentence.Start); i < names.Mentions.Count && names.Mentions[i].Span.End <= sentence.End; i++)
        {
            var mention = names.Mentions[i];
            if (names.Find(mention.Name, mention.Span.Start) is { IsHuman: true } person && people.TrueForAll(other => other.Person != person)) people.Add((person, mention.Span.End));
        }
        return people;
    }

    private static void Learn(Person person, char gender)
    {
        if (person.Gender == '?') person.Gender = gender;
    }

    /// <summary><c>m</c> or <c>f</c> where all pronouns are of one gender, else <c>?</c>.</summary>
    private static char Gender(string text, TextSpan part)
    {
        bool male = false, female = false;
        foreach (var word in Tokenizer.Words(text, part))
        {
            if (word.Length > 7) continue;
            var value = word.In(text).ToLowerInvariant();
            male |= value is "he" or "his" or "him" or "himself";
            female |= value is "she" or "her" or "hers" or "herself";
        }
        return male == female ? '?' : male ? 'm' : 'f';
    }
}
