using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution.Learned;

/// <summary>What tells something that somebody says from a title, a nickname or a word under suspicion, all of which stand in quotation marks.</summary>
internal static class SpeechFeatures
{
    /// <summary>For the quoted stretch that is the lexeme.</summary>
    public static void Collect(string text, SentenceView sentence, int at, FeatureList features)
    {
        features.Clear();
        var quote = sentence.Lexemes[at].Quote!;
        var inner = quote.Inner.Trim(text);
        var shape = Shape.Of(text, inner);
        var words = Bucket(shape.Words);
        var (before, after) = (sentence.Class(at - 1), sentence.Class(at + 1));
        var first = inner.Length == 0 ? 'x' : text[inner.Start];
        var last = inner.Length == 0 ? 'x' : text[inner.End - 1];
        var begins = char.IsUpper(first) ? 1u : char.IsLower(first) ? 2u : char.IsDigit(first) ? 3u : 4u;
        var ends = last is '.' or '!' or '?' or ',' or '…' or '-' or '—' ? last : char.IsLetterOrDigit(last) ? 'x' : 'y';
        features.Add(110, words, begins, ends);
        features.Add(111, words, shape.Capitals, begins);
        features.Add(112, (uint)before, (uint)after, begins);
        features.Add(113, sentence.Word(at - 1), words);
        features.Add(114, sentence.Word(at - 1), sentence.Word(at - 2));
        features.Add(115, sentence.Word(at + 1), words);
        features.Add(116, (uint)before, shape.Capitals, words);
        features.Add(117, (uint)sentence.Class(at - 2), (uint)before, shape.Capitals);
        features.Add(118, ends, (uint)after, (uint)before);
        features.Add(119, quote.IsContinued ? 1u : 0u, sentence.Count == 1 ? 1u : 0u, words);
        features.Add(120, sentence.FirstCue, words, shape.Capitals);
        features.Add(121, sentence.EarlierCue(at), (uint)before, begins);
        features.Add(122, shape.HasVerb ? 1u : 0u, words, shape.Capitals);
        features.Add(123, (uint)after, (uint)sentence.Class(at + 2), ends);
        features.Add(124, (uint)Math.Min(sentence.Quotes, 4), words);
        features.Add(125, at == 0 ? 1u : 0u, begins, ends);
        features.Add(126, Possessive(sentence, at - 1), shape.Capitals, words);
        var opens = quote.Outer.Start == 0 || text[quote.Outer.Start - 1] == '\n' ? 1u : 0u;
        var closes = quote.Outer.End >= text.Length || text[quote.Outer.End] is '\n' or '\r' ? 1u : 0u;
        features.Add(128, opens, closes, words);
        features.Add(129, opens * 2 + closes, (uint)sentence.Count < 3 ? 1u : 0u, sentence.FirstCue);
        features.Add(127, sentence.Word(at - 2), (uint)before, shape.Capitals);
    }

    private static uint Bucket(int words) => words switch { < 6 => (uint)words, < 9 => 6, < 15 => 7, _ => 8 };

    private static uint Possessive(SentenceView sentence, int at) =>
        at < 0 || !sentence.Lexemes[at].IsWord ? 0u : Names.IsPossessive(sentence.Lexemes[at].Text) ? 2u : 1u;

    /// <summary>How the words between the marks look.</summary>
    /// <param name="Words">How many there are, counted to twenty.</param>
    /// <param name="Capitals">The share that is capitalised, in quarters; 9 where there is none.</param>
    /// <param name="HasVerb">Whether an auxiliary, a modal or a pronoun is among them.</param>
    private readonly record struct Shape(int Words, uint Capitals, bool HasVerb)
    {
        private const int Most = 20;

        public static Shape Of(string text, TextSpan inner)
        {
            var (words, capitals, hasVerb) = (0, 0, false);
            foreach (var word in Tokenizer.Words(text, inner))
            {
                if (++words > Most) break;
                if (char.IsUpper(text[word.Start]) || char.IsDigit(text[word.Start])) capitals++;
                hasVerb |= WordClasses.Of(Names.WithoutPossessive(word.In(text)).ToLowerInvariant()) is WordClass.Auxiliary or WordClass.Modal or WordClass.Pronoun or WordClass.Negation;
            }
            return new(words, words == 0 ? 9 : (uint)(capitals * 4 / words), hasVerb);
        }
    }
}
