using System.Globalization;

namespace NewsNotebooks.Text;

/// <summary>Makes terms of words where that takes more than folding them: marks, phrases, stems, n-grams. A stream throughout, so that a text of any length fits.</summary>
internal sealed class TermPipeline
{
    private readonly TokenizerOptions _options;
    private readonly Tokenizer _tokenizer;
    private readonly PhraseMatcher? _phrases;

    public TermPipeline(TokenizerOptions options, Tokenizer tokenizer)
    {
        (_options, _tokenizer) = (options, tokenizer);
        if (options.Phrases.Phrases.Count > 0) _phrases = new PhraseMatcher(options.Phrases, phrase => tokenizer.Forms(phrase, new TextSpan(0, phrase.Length)).Select(token => token.Term));
    }

    /// <summary>Whether the options ask for anything that this is needed for.</summary>
    public static bool IsNeeded(TokenizerOptions options) =>
        options.Numbers == NumberPolicy.Mask || options.Punctuation == PunctuationPolicy.Keep || options.Phrases.Phrases.Count > 0
        || options.Stemming != Stemming.None || options.NGrams != NGramRange.Words;

    /// <summary>The tokens, in the order of their ends, of n-grams the shorter first.</summary>
    public IEnumerable<Token> Tokens(string text, TextSpan part, TokenTally tally)
    {
        var pieces = _options.Punctuation == PunctuationPolicy.Drop ? Words(text, part) : WordsAndMarks(text, part);
        return NGrams(Keep(_phrases?.Join(pieces) ?? pieces, tally));
    }

    private IEnumerable<TextPiece> Words(string text, TextSpan part) => _tokenizer.Forms(text, part).Select(token => new TextPiece(token.Term, token.Span, PieceKind.Word));

    private IEnumerable<TextPiece> WordsAndMarks(string text, TextSpan part)
    {
        var at = part.Start;
        foreach (var word in Words(text, part))
        {
            foreach (var mark in Marks(text, at, word.Span.Start)) yield return mark;
            yield return word;
            at = word.Span.End;
        }
        foreach (var mark in Marks(text, at, part.End)) yield return mark;
    }

    private IEnumerable<TextPiece> Marks(string text, int at, int end)
    {
        var kind = _options.Punctuation == PunctuationPolicy.Keep ? PieceKind.Mark : PieceKind.Break;
        while (at < end)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at, end - at));
            if (!char.IsWhiteSpace(text[at]) && !char.IsControl(text[at])) yield return new(text.Substring(at, length), new TextSpan(at, at + length), kind);
            at += length;
        }
    }

    private IEnumerable<TextPiece> Keep(IEnumerable<TextPiece> pieces, TokenTally tally)
    {
        foreach (var piece in pieces)
        {
            if (piece.Kind != PieceKind.Word) yield return piece;
            else if (!_tokenizer.Keeps(piece.Term)) tally.LeftOut++;
            else yield return piece with { Term = FormOf(piece.Term) };
        }
    }

    private string FormOf(string word)
    {
        if (_options.Numbers == NumberPolicy.Mask && !word.Any(char.IsLetter)) return "#";
        return _options.Stemming == Stemming.English ? EnglishStems.Of(word) : word;
    }

    private IEnumerable<Token> NGrams(IEnumerable<TextPiece> pieces)
    {
        var (shortest, longest) = (_options.NGrams.Shortest, _options.NGrams.Longest);
        var window = new List<TextPiece>();
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Break)
            {
                window.Clear();
                continue;
            }
            if (window.Count == longest) window.RemoveAt(0);
            window.Add(piece);
            for (var length = shortest; length <= window.Count; length++)
                yield return new Token(length == 1 ? piece.Term : string.Join(' ', window.TakeLast(length).Select(word => word.Term)), new TextSpan(window[^length].Span.Start, piece.Span.End));
        }
    }
}
