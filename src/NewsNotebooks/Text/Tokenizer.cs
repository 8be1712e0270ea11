namespace NewsNotebooks.Text;

/// <summary>Cuts a text into tokens that keep their offsets, in linear time. One tokenizer may be used on several threads.</summary>
public sealed class Tokenizer
{
    private readonly TokenizerOptions _options;
    private readonly TermPipeline? _pipeline;

    /// <summary>A tokenizer with these options.</summary>
    public Tokenizer(TokenizerOptions options)
    {
        _options = options;
        if (TermPipeline.IsNeeded(options)) _pipeline = new TermPipeline(options, this);
    }

    /// <summary>A tokenizer with the default options.</summary>
    public Tokenizer() : this(TokenizerOptions.Default) { }

    private bool LowerCase => _options.FoldCase || _options.Pattern == TokenPattern.Sklearn;

    /// <summary>The tokens of the whole text, in order.</summary>
    public IEnumerable<Token> Tokenize(string text) => Tokenize(text, new TextSpan(0, text.Length));

    /// <summary>The tokens of a part of the text, in order; offsets count from the text's start. Of n-grams, those that end first come first, of those
    /// that end together the shorter; an n-gram's or phrase's span goes from its first word to its last.</summary>
    public IEnumerable<Token> Tokenize(string text, TextSpan part) => Tokenize(text, part, new TokenTally());

    /// <summary>The tokens of a part of the text, with what was left out counted.</summary>
    internal IEnumerable<Token> Tokenize(string text, TextSpan part, TokenTally tally) => _pipeline?.Tokens(text, part, tally) ?? Kept(text, part, tally);

    /// <summary>The words of a part of the text in their folded form, before anything is left out.</summary>
    internal IEnumerable<Token> Forms(string text, TextSpan part)
    {
        var at = part.Start;
        while (TryNext(text, ref at, part.End, out var span))
            yield return new Token(TermForm.Of(text.AsSpan(span.Start, span.Length), LowerCase), span);
    }

    /// <summary>The spans of the words of a part of the text, numbers and stop words included; hashtags, amounts and addresses are not kept whole.</summary>
    internal static IEnumerable<TextSpan> Words(string text, TextSpan part)
    {
        var at = part.Start;
        while (WordScanner.TryNext(text, ref at, part.End, symbols: false, out var word)) yield return word;
    }

    /// <summary>Finds the next token before stop words and numbers are left out.</summary>
    internal bool TryNext(ReadOnlySpan<char> text, ref int at, int end, out TextSpan span) => _options.Pattern == TokenPattern.Sklearn
        ? PythonWords.TryNext(text, ref at, end, out span)
        : WordScanner.TryNext(text, ref at, end, symbols: true, out span);

    /// <summary>Whether a word's term is its folded form, so that terms can be chosen after they are counted.</summary>
    internal bool IsPlain => _pipeline is null;

    /// <summary>Whether no term is left out.</summary>
    internal bool KeepsAll => _options.StopWords.Words.Count == 0 && _options.KeepNumbers;

    /// <summary>Whether a term, in its form, is neither a stop word nor a number that is not kept.</summary>
    internal bool Keeps(string term) => !_options.StopWords.Contains(term) && (_options.KeepNumbers || term.Any(char.IsLetter));

    private IEnumerable<Token> Kept(string text, TextSpan part, TokenTally tally)
    {
        var at = part.Start;
        while (TryNext(text, ref at, part.End, out var span))
        {
            var term = TermForm.Of(text.AsSpan(span.Start, span.Length), LowerCase);
            if (Keeps(term)) yield return new Token(term, span);
            else tally.LeftOut++;
        }
    }
}
