using System.Globalization;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>A word of the context by its distance from the node: L2, L1, N, R1, R2.</summary>
internal readonly record struct ContextPlace(char Side, int Distance)
{
    private static readonly Tokenizer Tokenizer = new();

    public static ContextPlace Parse(string key)
    {
        if (key is "N" or "n") return new ContextPlace('N', 0);
        if (key.Length > 1 && char.ToUpperInvariant(key[0]) is 'L' or 'R' && int.TryParse(key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var distance) && distance > 0)
            return new ContextPlace(char.ToUpperInvariant(key[0]), distance);
        throw new ArgumentException($"Found the sort key '{key}'; expected L1, L2 … for words on the left, R1, R2 … on the right, or N for the node.", nameof(key));
    }

    /// <summary>The word there; empty where the context ends before.</summary>
    public string WordOf(ConcordanceLine line)
    {
        if (Side == 'N') return line.Node.ToLowerInvariant();
        var words = Tokenizer.Tokenize(Side == 'L' ? line.Left : line.Right).Select(token => token.Term);
        return (Side == 'L' ? words.Reverse() : words).ElementAtOrDefault(Distance - 1) ?? "";
    }
}
