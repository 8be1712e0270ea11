using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Finds runs of capitalised words, and takes titles and roles off them.</summary>
internal static class NameReader
{
    /// <summary>The names of a paragraph in order.</summary>
    public static IEnumerable<NameMention> Read(string text, TextSpan paragraph)
    {
        var run = new List<TextSpan>();
        var (previous, before) = (paragraph.Start, "");
        foreach (var word in Tokenizer.Words(text, paragraph))
        {
            var value = word.In(text);
            var joined = run.Count > 0 && Joins(text, previous, word.Start);
            if (run.Count > 0 && (!joined || !IsPart(value, run[^1].In(text), run.Count > 2 && Names.Impersonal.Contains(run[0].In(text).ToLowerInvariant()) && run.Exists(part => part.In(text) == "of"))))
            {
                foreach (var name in Name(text, run, before, paragraph)) yield return name;
                before = run.Count > 0 ? "" : before;
                run.Clear();
            }
            if (char.IsUpper(value[0]) || (run.Count > 0 && joined)) run.Add(word);
            else before = value.ToLowerInvariant();
            if (run.Count > 0 && Names.IsPossessive(value) && !Names.IsGroupPossessive(value))
            {
                foreach (var name in Name(text, run, before, paragraph)) yield return name;
                run.Clear();
                before = "'s";
            }
            previous = word.End;
        }
        foreach (var name in Name(text, run, before, paragraph)) yield return name;
    }

    /// <summary>Whether a word may go on a name: a capital, a particle, the of in University of Norland and the and in Ministry of Food and Trade.</summary>
    private static bool IsPart(string word, string before, bool isOfName) =>
        char.IsUpper(word[0]) || Names.Particles.Contains(word) || (isOfName && word == "and") || (word == "the" && before == "of")
        || (word == "of" && char.IsUpper(before[0]) && before.ToLowerInvariant() is var head && Names.Impersonal.Contains(head) && (head == "bank" || !Names.Corporate.Contains(head)));

    /// <summary>Whether only a blank, or the point of an initial or a title, stands between two words.</summary>
    private static bool Joins(string text, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (text[at] is not (' ' or '\u00a0' or '\n' or '\r') && (text[at] != '.' || !IsShort(text, at)) && !IsPluralPossessive(text, from, at)) return false;
        return to > from;
    }

    /// <summary>Farmers' Union: the apostrophe of a group that organisations are named after.</summary>
    private static bool IsPluralPossessive(string text, int from, int at)
    {
        if (at != from || text[at] is not ('\'' or '’') || at == 0 || text[at - 1] != 's') return false;
        var start = at;
        while (start > 0 && at - start < 12 && char.IsLetter(text[start - 1])) start--;
        return Names.Groups.Contains(text[start..at].ToLowerInvariant());
    }

    private static bool IsShort(string text, int point)
    {
        var start = point;
        while (start > 0 && char.IsLetter(text[start - 1]) && point - start < 5) start--;
        var word = text[start..point].ToLowerInvariant();
        return word.Length == 1 || Names.Address.ContainsKey(word) || word is "sen" or "gov" or "gen" or "rep" or "lt" or "col" or "sgt" or "capt" or "maj" or "adm" or "jr" or "sr";
    }

    private static IEnumerable<NameMention> Name(string text, List<TextSpan> run, string before, TextSpan paragraph)
    {
        while (run.Count > 0 && !char.IsUpper(text[run[^1].Start])) run.RemoveAt(run.Count - 1);
        if (run.Count == 0) yield break;
        var opens = OpensSentence(text, run[0].Start, paragraph.Start);
        var first = 0;
        while (first < run.Count && (opens && IsOpener(run[first].In(text).ToLowerInvariant()) || first + 1 < run.Count && Names.Days.Contains(run[first].In(text)))) first++;
        if (first == run.Count) yield break;
        var start = run[first].Start;
        var (name, address, role) = (first, default(string), Names.IsRole(before) ? before : null);
        // Everything up to the last title belongs to the role: Russian President Vladimir Putin.
        for (var i = first; i < run.Count; i++)
        {
            var word = Names.WithoutPossessive(run[i].In(text)).TrimEnd('.').ToLowerInvariant();
            if (Names.Address.ContainsKey(word) && i + 1 < run.Count) (address, name) = (word, i + 1);
            else if ((Names.IsRole(word) || (word.Length > 3 && word[^1] == 's' && Names.Roles.Contains(word[..^1]))) && (i + 1 < run.Count || i == first)) (role, name) = (word, i + 1);
        }
        while (name < run.Count && !char.IsUpper(text[run[name].Start])) name++;
        var words = run.Skip(name).Select(part => Names.IsGroupPossessive(part.In(text)) && part != run[^1] ? part.In(text) : Names.WithoutPossessive(part.In(text))).ToList();
        yield return new NameMention(new TextSpan(start, run[^1].End), string.Join(' ', words), address, role, opens);
    }

    /// <summary>A word that begins sentences and no names; forms of address are stop words too, but begin names.</summary>
    private static bool IsOpener(string word) => (Names.Openers.Contains(word) || StopWords.English.Contains(word)) && !Names.Address.ContainsKey(word);

    private static bool OpensSentence(string text, int at, int paragraph)
    {
        var i = at - 1;
        while (i >= paragraph && (char.IsWhiteSpace(text[i]) || text[i] is '"' or '“' or '‘' or '\'' or '(')) i--;
        return i < paragraph || text[i] is '.' or '!' or '?' or '…' or ':' or '”';
    }
}
