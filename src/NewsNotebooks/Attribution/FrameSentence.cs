using NewsNotebooks.Attribution.Learned;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>A sentence in which a quoted stretch counts as one word, however many sentences it holds.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Lexemes">Its words, marks and quoted stretches.</param>
internal sealed record FrameSentence(TextSpan Span, IReadOnlyList<Lexeme> Lexemes)
{
    private SentenceView? _view;

    /// <summary>The sentence as the model sees it.</summary>
    public SentenceView View => _view ??= new SentenceView(Lexemes);

    /// <summary>The sentences of a paragraph.</summary>
    public static IReadOnlyList<FrameSentence> Split(string text, TextSpan content, IReadOnlyList<QuotedStretch> quotes)
    {
        var masked = Mask(text, content, quotes);
        var sentences = new List<FrameSentence>();
        var quote = 0;
        foreach (var span in SentenceSplitter.Split(masked, new TextSpan(0, masked.Length)))
        {
            var sentence = new TextSpan(span.Start + content.Start, span.End + content.Start);
            sentences.Add(new(sentence, Lex(text, sentence, quotes, ref quote)));
        }
        return sentences;
    }

    /// <summary>The paragraph with what is quoted blotted out, but for the mark that ends it, so that it cannot end a sentence around it.</summary>
    private static string Mask(string text, TextSpan content, IReadOnlyList<QuotedStretch> quotes) => string.Create(content.Length, (text, content, quotes), static (masked, state) =>
    {
        state.text.AsSpan(state.content.Start, state.content.Length).CopyTo(masked);
        foreach (var quote in state.quotes)
        {
            var start = quote.Inner.Start - state.content.Start;
            var end = Math.Min(quote.Inner.End - state.content.Start, masked.Length);
            if (start < 0 || start >= end) continue;
            if (masked[end - 1] is '.' or '!' or '?' or '…') end--;
            masked[start..end].Fill('Q');
        }
    });

    private static List<Lexeme> Lex(string text, TextSpan sentence, IReadOnlyList<QuotedStretch> quotes, ref int quote)
    {
        var lexemes = new List<Lexeme>();
        for (var at = sentence.Start; at < sentence.End;)
        {
            while (quote < quotes.Count && quotes[quote].Outer.Start < at) quote++;
            var next = quote < quotes.Count ? Math.Min(quotes[quote].Outer.Start, sentence.End) : sentence.End;
            AddWords(lexemes, text, new TextSpan(at, next));
            if (quote >= quotes.Count || quotes[quote].Outer.Start >= sentence.End) break;
            lexemes.Add(new(LexemeKind.Quote, quotes[quote].Outer, "\"", quotes[quote]));
            at = quotes[quote].Outer.End;
            quote++;
        }
        return lexemes;
    }

    private static void AddWords(List<Lexeme> lexemes, string text, TextSpan part)
    {
        var at = part.Start;
        foreach (var word in Tokenizer.Words(text, part))
        {
            AddMarks(lexemes, text, at, word.Start);
            lexemes.Add(new(LexemeKind.Word, word, word.In(text)));
            at = word.End;
        }
        AddMarks(lexemes, text, at, part.End);
    }

    private static void AddMarks(List<Lexeme> lexemes, string text, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (!char.IsWhiteSpace(text[at])) lexemes.Add(new(LexemeKind.Punctuation, new(at, at + 1), text[at] switch { '–' or '―' => "—", var c => c.ToString() }));
    }
}
