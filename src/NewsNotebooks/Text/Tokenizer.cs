namespace NewsNotebooks.Text;

/// <summary>Cuts a text into tokens that keep their offsets, in linear time.</summary>
public sealed class Tokenizer(TokenizerOptions options)
{
    /// <summary>A tokenizer with the default options.</summary>
    public Tokenizer() : this(TokenizerOptions.Default) { }

    private bool LowerCase => options.FoldCase || options.Pattern == TokenPattern.Sklearn;

    /// <summary>The tokens of the whole text, in order.</summary>
    public IEnumerable<Token> Tokenize(string text) => Tokenize(text, new TextSpan(0, text.Length));

    /// <summary>The tokens of a part of the text, in order; offsets count from the text's start.</summary>
    public IEnumerable<Token> Tokenize(string text, TextSpan part)
    {
        var at = part.Start;
        while (TryNext(text, ref at, part.End, out var span))
        {
            var term = TermForm.Of(text.AsSpan(span.Start, span.Length), LowerCase);
            if (Keeps(term)) yield return new Token(term, span);
        }
    }

    /// <summary>The spans of the words of a part of the text, numbers and stop words included; hashtags, amounts and addresses are not kept whole.</summary>
    internal static IEnumerable<TextSpan> Words(string text, TextSpan part)
    {
        var at = part.Start;
        while (WordScanner.TryNext(text, ref at, part.End, symbols: false, out var word)) yield return word;
    }

    /// <summary>Finds the next token before stop words and numbers are left out.</summary>
    internal bool TryNext(ReadOnlySpan<char> text, ref int at, int end, out TextSpan span) => options.Pattern == TokenPattern.Sklearn
        ? PythonWords.TryNext(text, ref at, end, out span)
        : WordScanner.TryNext(text, ref at, end, symbols: true, out span);

    /// <summary>Whether no term is left out.</summary>
    internal bool KeepsAll => options.StopWords.Words.Count == 0 && options.KeepNumbers;

    /// <summary>Whether a term, in its form, is neither a stop word nor a number that is not kept.</summary>
    internal bool Keeps(string term) => !options.StopWords.Contains(term) && (options.KeepNumbers || term.Any(char.IsLetter));
}
