using System.Collections.Frozen;

namespace NewsNotebooks.Text;

/// <summary>Cuts a paragraph of news English into sentences, in linear time.</summary>
/// <remarks>A sentence ends at <c>. ! ? …</c> with the closing marks behind it, before white space and something that may begin a
/// sentence; not behind an abbreviation, an initial or inside a number.</remarks>
public static class SentenceSplitter
{
    private static readonly FrozenSet<string> Abbreviations = """
        mr mrs ms dr prof rev hon sen rep gov gen col lt sgt capt cmdr adm maj pres supt insp det st jr sr mt ft vs etc inc ltd co corp bros
        no nos fig vol dept est approx ave blvd jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e messrs mme mlle sir.
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Abbreviations that do end sentences: a capital behind them decides nothing, but a name or title cannot follow them.</summary>
    private static readonly FrozenSet<string> MayEnd =
        new[] { "inc", "ltd", "co", "corp", "etc", "jr", "sr" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences of the paragraph, in order, without the white space between them.</summary>
    public static IEnumerable<TextSpan> Split(string text, TextSpan paragraph)
    {
        var start = paragraph.Start;
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (text[at] is not ('.' or '!' or '?' or '…')) continue;
            var end = EndOfMarks(text, at + 1, paragraph.End);
            if (IsBoundary(text, at, end, paragraph))
            {
                var sentence = new TextSpan(start, end).Trim(text);
                if (sentence.Length > 0) yield return sentence;
                start = end;
            }
            at = end - 1;
        }
        var rest = new TextSpan(start, paragraph.End).Trim(text);
        if (rest.Length > 0) yield return rest;
    }

    private static int EndOfMarks(string text, int at, int end)
    {
        while (at < end && text[at] is '.' or '!' or '?' or '…' or '"' or '”' or '’' or '\'' or '»' or ')' or ']')
        {
            // An apostrophe or opening mark that begins the next word is not a closing one.
            if (text[at] is '"' or '\'' && at + 1 < end && char.IsLetterOrDigit(text[at + 1])) break;
            at++;
        }
        return at;
    }

    private static bool IsBoundary(string text, int mark, int end, TextSpan paragraph)
    {
        if (end >= paragraph.End) return true;
        if (!char.IsWhiteSpace(text[end])) return false;
        var next = end;
        while (next < paragraph.End && char.IsWhiteSpace(text[next])) next++;
        if (next >= paragraph.End) return true;
        if (!MayBegin(text, next, paragraph.End)) return false;
        if (text[mark] == '…' || (text[mark] == '.' && mark + 1 < text.Length && text[mark + 1] == '.')) return true;
        return text[mark] != '.' || end > mark + 1 || !IsAbbreviation(text, mark, next, paragraph);
    }

    private static bool MayBegin(string text, int at, int end)
    {
        while (at < end && text[at] is '"' or '“' or '‘' or '\'' or '«' or '(' or '[' or '—' or '–' or '-' or '`' or '„') at++;
        return at >= end || char.IsUpper(text[at]) || char.IsDigit(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.OtherLetter;
    }

    private static bool IsAbbreviation(string text, int mark, int next, TextSpan paragraph)
    {
        var start = mark;
        while (start > paragraph.Start && mark - start < 12 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text[start..mark];
        if (word.Length == 0 || char.IsDigit(word[0])) return false;
        // An initial (J. Smith), but not "Plan B. Then": a single capital behind a lower-case word may end a sentence; names win.
        if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I') return true;
        if (word.Contains('.')) return !StartsLikeSentence(text, next, paragraph.End);
        if (!Abbreviations.Contains(word)) return false;
        return !MayEnd.Contains(word) || !StartsLikeSentence(text, next, paragraph.End);
    }

    /// <summary>Whether a common sentence opener follows, which a name behind an abbreviation would not be.</summary>
    private static bool StartsLikeSentence(string text, int at, int end)
    {
        while (at < end && !char.IsLetterOrDigit(text[at])) at++;
        var stop = at;
        while (stop < end && char.IsLetter(text[stop])) stop++;
        return StopWords.English.Contains(text[at..stop].ToLowerInvariant());
    }
}
