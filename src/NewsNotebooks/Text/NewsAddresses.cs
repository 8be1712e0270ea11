namespace NewsNotebooks.Text;

/// <summary>URLs and mail addresses, which are one word each.</summary>
internal static class NewsAddresses
{
    /// <summary>The longest local part that a mail address may have (RFC 5321); what is longer is no address.</summary>
    private const int LongestLocalPart = 64;

    private static readonly string[] Beginnings = ["http://", "https://", "www."];

    /// <summary>Where the URL that begins at the place ends, closing punctuation left out; 0 where none begins there.</summary>
    public static int EndOfUrl(ReadOnlySpan<char> text, int start, int end)
    {
        if (text[start] is not ('h' or 'H' or 'w' or 'W')) return 0;
        var rest = text[start..end];
        foreach (var beginning in Beginnings)
        {
            var first = start + beginning.Length;
            if (first >= end || !rest.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) continue;
            if (beginning == "www." ? !char.IsLetter(text[first]) : !CharClass.IsWordPart(text, first, out _)) continue;
            var at = first;
            while (at < end && IsUrlCharacter(text[at])) at++;
            while (at > first && text[at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '‐' or '‑' or ')' or ']' or '}' or '*' or '_' or '-') at--;
            return at;
        }
        return 0;
    }

    /// <summary>Where the mail address ends whose local part, or a piece of it, ends at the place; 0 where there is none.</summary>
    public static int EndOfMail(ReadOnlySpan<char> text, int at, int end)
    {
        var sign = at;
        if (text[at] is '.' or '+' or '%' || IsHyphen(text[at]))
        {
            while (sign < end && sign - at < LongestLocalPart && IsLocalPart(text[sign])) sign++;
        }
        if (sign + 1 >= end || text[sign] != '@' || (sign > at && !char.IsAsciiLetterOrDigit(text[sign - 1])) || !char.IsAsciiLetterOrDigit(text[sign + 1])) return 0;
        var last = sign + 1;
        while (last < end && (char.IsAsciiLetterOrDigit(text[last]) || text[last] == '.' || IsHyphen(text[last]))) last++;
        while (text[last - 1] == '.' || IsHyphen(text[last - 1])) last--;
        return last;
    }

    private static bool IsLocalPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '+' or '%' or '_' || IsHyphen(c);

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>What may stand in a URL: anything but white space, controls, quotation marks, brackets of mark-up and general punctuation but apostrophe and hyphen.</summary>
    private static bool IsUrlCharacter(char c) =>
        c is '’' or '‐' or '‑'
        || (c is not ('"' or '<' or '>' or (>= '\u2000' and <= '\u206F') or '×' or '÷') && !char.IsWhiteSpace(c) && !char.IsControl(c));
}
