using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Reads descriptions such as <c>a spokeswoman for the ministry</c>.</summary>
internal static class Description
{
    private static readonly string[] Articles = ["the", "a", "an", "one", "another"];

    /// <summary>Whether the lower-case word ends the part of a description that its noun stands in.</summary>
    public static bool EndsHead(string word) =>
        word is "of" or "for" or "at" or "from" or "in" or "on" or "to" or "with" or "by" or "near" or "close" or "familiar" or "briefed" or "outside" or "there" or "who" or "whose" or "that" or "which";

    /// <summary>The noun of a description in lower case; empty where it has none.</summary>
    public static string Head(string words)
    {
        var head = "";
        foreach (var span in Tokenizer.Words(words, new TextSpan(0, words.Length)))
        {
            var word = span.In(words).ToLowerInvariant();
            if (EndsHead(word)) break;
            head = word;
        }
        return head;
    }

    /// <summary>Whether the description means several.</summary>
    public static bool IsPlural(string words) =>
        Head(words) is { Length: > 3 } head && (Names.Groups.Contains(head) || (head[^1] == 's' && head[^2] != 's' && char.IsLower(words[^1])));

    /// <summary>The description without its article; numerals and <c>several</c> stay.</summary>
    public static string WithoutArticle(string words)
    {
        var end = words.IndexOf(' ');
        if (words.StartsWith("one of ", StringComparison.OrdinalIgnoreCase)) return words;
        return end > 0 && Articles.Contains(words[..end].ToLowerInvariant()) ? words[(end + 1)..] : words;
    }
}
