using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>A word or phrase that is looked for among a text's tokens.</summary>
internal sealed class PhraseQuery
{
    private static readonly Tokenizer Tokenizer = new();

    private readonly IReadOnlyList<(string Text, bool Open)> _words;

    private PhraseQuery(IReadOnlyList<(string Text, bool Open)> words) => _words = words;

    public static PhraseQuery Parse(string phrase)
    {
        var words = phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(Words).ToList();
        if (!words.Any(word => word.Text.Length > 0))
            throw new ArgumentException($"Found '{phrase}', which has no word; expected at least one, such as \"rail strike\" or \"strik*\".", nameof(phrase));
        return new PhraseQuery(words);
    }

    public IEnumerable<TextSpan> Find(string text)
    {
        var tokens = Tokenizer.Tokenize(text).ToList();
        for (var i = 0; i + _words.Count <= tokens.Count; i++)
        {
            if (!IsAt(tokens, i)) continue;
            yield return new TextSpan(tokens[i].Span.Start, tokens[i + _words.Count - 1].Span.End);
            i += _words.Count - 1;
        }
    }

    private bool IsAt(List<Token> tokens, int at)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            var (word, open) = _words[i];
            if (open ? !tokens[at + i].Term.StartsWith(word, StringComparison.Ordinal) : tokens[at + i].Term != word) return false;
        }
        return true;
    }

    private static IEnumerable<(string Text, bool Open)> Words(string part)
    {
        if (part == "*") return [("", true)];
        var terms = Tokenizer.Tokenize(part).Select(token => token.Term).ToList();
        return terms.Select((term, i) => (term, i == terms.Count - 1 && part.EndsWith('*')));
    }
}
