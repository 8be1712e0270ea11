using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Learns the gender of people from the pronouns behind their names, where a sentence names one person only.</summary>
internal static class PronounGender
{
    /// <summary>Reads a paragraph, and counts what its pronouns say; sentences with quotations speak of others.</summary>
    public static void Read(string text, IReadOnlyList<FrameSentence> sentences, NameIndex names)
    {
        Person? subject = null;
        foreach (var sentence in sentences)
        {
            var people = People(sentence.Span, names);
            if (!sentence.Lexemes.Any(lexeme => lexeme.IsQuote))
            {
                // His and her may be those of the person before.
                if (people.Count == 1 && (subject is null || subject == people[0].Person)) people[0].Person.PronounVotes += Votes(text, new TextSpan(people[0].End, sentence.Span.End));
                else if (people.Count == 0 && subject is not null) subject.PronounVotes += 2 * Votes(text, sentence.Span);
            }
            if (people.Count > 0) subject = people.Count == 1 ? people[0].Person : null;
        }
    }

    /// <summary>The people of a sentence; of more than one, the first two.</summary>
    private static List<(Person Person, int End)> People(TextSpan sentence, NameIndex names)
    {
        var people = new List<(Person Person, int End)>();
        for (var i = names.Before(sentence.Start); i < names.Mentions.Count && people.Count < 2 && names.Mentions[i].Span.End <= sentence.End; i++)
        {
            var mention = names.Mentions[i];
            if (names.Bearer(i) is { IsHuman: true } person && people.TrueForAll(other => other.Person != person)) people.Add((person, mention.Span.End));
        }
        return people;
    }

    /// <summary>Above 0 for a man, below for a woman; objects say nothing.</summary>
    private static int Votes(string text, TextSpan part)
    {
        var votes = 0;
        foreach (var word in Tokenizer.Words(text, part))
        {
            if (word.Length > 7) continue;
            votes += word.In(text).ToLowerInvariant() switch { "himself" => 2, "he" or "his" => 1, "herself" => -2, "she" or "her" => -1, _ => 0 };
        }
        return votes;
    }
}
