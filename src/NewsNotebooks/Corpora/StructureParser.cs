using System.Text.RegularExpressions;
using NewsNotebooks.Text;

namespace NewsNotebooks.Corpora;

/// <summary>Finds the parts of a plain news text by the habits of wire services and newspapers.</summary>
internal static partial class StructureParser
{
    private const int LongestTitle = 200;
    private const int LongestCrosshead = 60;
    private const int MostCrossheadWords = 8;
    private const int LongestCaption = 700;

    /// <summary>Finds the parts of the text; <paramref name="title"/> is the title that the metadata gives, or null.</summary>
    public static ArticleStructure Parse(string text, string? title)
    {
        var spans = ParagraphSplitter.Split(text);
        var kinds = new ParagraphKind[spans.Count];
        for (var i = 0; i < spans.Count; i++) kinds[i] = KindOf(text, spans, kinds, i, title);

        var (paragraphs, dateline, agency) = (new List<Paragraph>(spans.Count), default(Dateline), default(string));
        for (var i = 0; i < spans.Count; i++)
        {
            var content = spans[i];
            if (kinds[i] is ParagraphKind.Body or ParagraphKind.Caption)
            {
                if (Credit(text, content) is { } credit && (kinds[i] == ParagraphKind.Caption || IsLastBody(kinds, i)))
                {
                    content = new TextSpan(content.Start, credit.Start).Trim(text);
                    agency ??= credit.Agency;
                }
                // A caption that nothing marks as one may have the place before the story has it.
                if (ReadDateline(text, content) is { } found && (dateline is null || dateline.Place == found.Place || kinds[i] == ParagraphKind.Caption || IsFirstBody(kinds, i)))
                {
                    content = new TextSpan(found.Span.End, content.End).Trim(text);
                    // The story's own dateline counts, a caption's only where the story has none.
                    if (dateline is null || kinds[i] == ParagraphKind.Body) dateline = found;
                }
            }
            else if (kinds[i] == ParagraphKind.Credit) agency ??= Credit(text, content)?.Agency;
            paragraphs.Add(new Paragraph(kinds[i], spans[i], content));
        }
        return new ArticleStructure(text, paragraphs, dateline, dateline?.Agency ?? agency);
    }

    private static ParagraphKind KindOf(string text, IReadOnlyList<TextSpan> spans, ParagraphKind[] kinds, int i, string? title)
    {
        var span = spans[i];
        if (i == 0 && IsTitle(text, spans, title)) return ParagraphKind.Title;
        if (IsHead(kinds, i) && span.Length <= 120 && BylineForm().IsMatch(span.In(text))) return ParagraphKind.Byline;
        if (i > 0 && span.Length <= 40 && Credit(text, span)?.Start == span.Start) return ParagraphKind.Credit;
        if (IsCaption(text, spans, kinds, i)) return ParagraphKind.Caption;
        return IsCrosshead(text, spans, kinds, i) ? ParagraphKind.Crosshead : ParagraphKind.Body;
    }

    /// <summary>Whether only title, byline and captions have come so far.</summary>
    private static bool IsHead(ParagraphKind[] kinds, int i) => !kinds.AsSpan(0, i).ContainsAny(ParagraphKind.Body, ParagraphKind.Crosshead);

    private static bool IsFirstBody(ParagraphKind[] kinds, int i) => kinds[i] == ParagraphKind.Body && !kinds.AsSpan(0, i).Contains(ParagraphKind.Body);

    private static bool IsLastBody(ParagraphKind[] kinds, int i) => kinds[i] == ParagraphKind.Body && !kinds.AsSpan(i + 1).Contains(ParagraphKind.Body);

    private static bool IsTitle(string text, IReadOnlyList<TextSpan> spans, string? title)
    {
        var first = spans[0].In(text[..Math.Min(text.Length, spans[0].End)]);
        if (title is not null && first == title.Trim()) return true;
        return spans.Count > 1 && first.Length <= LongestTitle && !EndsSentence(first) && !DatelineForm().IsMatch(first)
            && (char.IsLetterOrDigit(first[^1]) || first[^1] is '?' or '!' or '\'' or '’' or '"' or '”' or ')');
    }

    private static bool IsCaption(string text, IReadOnlyList<TextSpan> spans, ParagraphKind[] kinds, int i)
    {
        if (spans[i].Length > LongestCaption || i + 1 == spans.Count) return false;
        return CaptionForm().IsMatch(text.AsSpan(spans[i].Start, Math.Min(20, spans[i].Length)))
            || (IsHead(kinds, i) && Credit(text, spans[i]) is not null);
    }

    private static bool IsCrosshead(string text, IReadOnlyList<TextSpan> spans, ParagraphKind[] kinds, int i)
    {
        if (spans[i].Length > LongestCrosshead || i + 1 == spans.Count || IsHead(kinds, i)) return false;
        var line = spans[i].In(text);
        return !EndsSentence(line) && line[^1] is not (':' or ',' or ';' or '-' or '—' or '–')
            && char.IsLetterOrDigit(line.TrimStart('\'', '‘', '"', '“').FirstOrDefault())
            && !char.IsLower(line.TrimStart('\'', '‘', '"', '“')[0])
            && line.Count(char.IsWhiteSpace) < MostCrossheadWords
            && spans[i + 1].Length > spans[i].Length && spans[i + 1].Length > LongestCrosshead;
    }

    private static bool EndsSentence(string line)
    {
        var end = line.TrimEnd('"', '”', '’', '\'', ')');
        return end.Length > 0 && end[^1] is '.' or '…' || (end.Length < line.Length && end.Length > 0 && end[^1] is ',' or '!' or '?');
    }

    private static (int Start, string Agency)? Credit(string text, TextSpan span)
    {
        var tail = new TextSpan(Math.Max(span.Start, span.End - 48), span.End);
        var match = CreditForm().Match(tail.In(text));
        return match.Success ? (tail.Start + match.Index, match.Groups["agency"].Value) : null;
    }

    private static Dateline? ReadDateline(string text, TextSpan span)
    {
        var match = DatelineForm().Match(text.Substring(span.Start, Math.Min(110, span.Length)));
        if (!match.Success) return null;
        var agency = match.Groups["agency"];
        return new Dateline(match.Groups["place"].Value, new TextSpan(span.Start, span.Start + match.Length), agency.Success ? agency.Value : null);
    }

    // CITY: | CITY, Region, May 4 (AGENCY) — | City, May 4 (Agency) -; a place in mixed case needs the agency to be sure.
    [GeneratedRegex(@"^(?:(?<place>\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,4})(?:,\s[\p{L}. ]{2,25}?)?(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}))?(?:\s?\((?<agency>[^()]{2,30})\))?\s?(?::|\s?[—–]|\s--?)\s*(?=\S)|(?<place>\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3})(?:,\s[\p{L}\d. ]{2,25}){0,2}\s\((?<agency>[^()]{2,30})\)\s?[—–-]{1,2}\s*(?=\S))", RegexOptions.CultureInvariant)]
    private static partial Regex DatelineForm();

    // —AFP, --AFP, – AFP/Reuters, © AFP, (AFP) at the very end.
    [GeneratedRegex(@"(?:(?<=[.!?”""…\s]|^)(?:[—–―]|--?)\s?(?<agency>\p{Lu}{2,10}(?:[/ ]\p{Lu}{2,10})?)|©\s?(?<agency>\p{Lu}[\p{L}]{1,15})|(?<=[.!?”""]\s?)\((?<agency>\p{Lu}{2,10})\))$", RegexOptions.CultureInvariant)]
    private static partial Regex CreditForm();

    [GeneratedRegex(@"^[Bb][Yy]\s\p{Lu}[^.!?""“]*$", RegexOptions.CultureInvariant)]
    private static partial Regex BylineForm();

    [GeneratedRegex(@"^(?:PHOTO|Photo|CAPTION|Caption|PICTURED?|Pictured?|IMAGE|Image|FILE PHOTO|File photo)\s?:", RegexOptions.CultureInvariant)]
    private static partial Regex CaptionForm();
}
