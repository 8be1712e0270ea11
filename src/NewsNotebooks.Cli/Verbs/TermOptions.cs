using System.CommandLine;
using System.Globalization;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Terms;
using NewsNotebooks.Text;

namespace NewsNotebooks.Cli.Verbs;

/// <summary>The options that say what a term is, and which terms are kept.</summary>
internal sealed class TermOptions
{
    private readonly Option<string> _tokenizer = new("--tokenizer") { HelpName = "unicode|sklearn", Description = "How words are cut: Unicode's rules with news in mind, or scikit-learn's \\b\\w\\w+\\b.", DefaultValueFactory = _ => "unicode" };
    private readonly Option<string> _stopWords = new("--stop-words") { HelpName = "none|en|en-short|en-news|FILE", Description = "Words that are left out.", DefaultValueFactory = _ => "none" };
    private readonly Option<string?> _phrases = new("--phrases") { HelpName = "FILE", Description = "Phrases that count as one term, one a line." };
    private readonly Option<bool> _stem = new("--stem") { Description = "Reduce English words to their stems (Porter's second stemmer)." };
    private readonly Option<string?> _ngrams = new("--ngrams") { HelpName = "N|N-M", Description = "Terms of so many neighbouring words, such as 2 or 1-2." };
    private readonly Option<string?> _numbers = new("--numbers") { HelpName = "keep|drop|mask", Description = "What becomes of numbers; masked, all are the term #." };
    private readonly Option<string?> _punctuation = new("--punctuation") { HelpName = "drop|keep|break", Description = "What becomes of marks; kept, they are terms; break: n-grams and phrases end at them." };
    private readonly Option<int?> _minCount = new("--min-count") { HelpName = "N", Description = "Only terms that occur N times and more." };
    private readonly Option<int?> _minDocuments = new("--min-documents") { HelpName = "N", Description = "Only terms of N articles and more." };
    private readonly Option<string?> _maxDocuments = new("--max-documents") { HelpName = "N|N%", Description = "Only terms of N articles, or N % of them, and fewer." };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_tokenizer, _stopWords, _phrases, _stem, _ngrams, _numbers, _punctuation, _minCount, _minDocuments, _maxDocuments]) command.Options.Add(option);
    }

    /// <exception cref="UsageException">A value cannot be read.</exception>
    public TokenizerOptions Tokenizer(ParseResult parse) => new()
    {
        Pattern = parse.GetValue(_tokenizer) switch
        {
            "unicode" => TokenPattern.Unicode,
            "sklearn" => TokenPattern.Sklearn,
            var other => throw new UsageException($"--tokenizer '{other}' is not known; expected unicode or sklearn."),
        },
        StopWords = StopWordsOf(parse.GetValue(_stopWords)!),
        Phrases = parse.GetValue(_phrases) switch
        {
            null => PhraseList.None,
            var file when File.Exists(file) => PhraseList.FromFile(file),
            var other => throw new UsageException($"--phrases '{other}' is no file; expected one with a phrase a line."),
        },
        Stemming = parse.GetValue(_stem) ? Stemming.English : Stemming.None,
        NGrams = parse.GetValue(_ngrams) is { } ngrams ? RangeOf(ngrams) : NGramRange.Words,
        Numbers = parse.GetValue(_numbers) switch
        {
            null or "keep" => NumberPolicy.Keep,
            "drop" => NumberPolicy.Drop,
            "mask" => NumberPolicy.Mask,
            var other => throw new UsageException($"--numbers '{other}' is not known; expected keep, drop or mask."),
        },
        Punctuation = parse.GetValue(_punctuation) switch
        {
            null or "drop" => PunctuationPolicy.Drop,
            "keep" => PunctuationPolicy.Keep,
            "break" => PunctuationPolicy.Break,
            var other => throw new UsageException($"--punctuation '{other}' is not known; expected drop, keep or break."),
        },
    };

    /// <exception cref="UsageException">A value cannot be read.</exception>
    public FrequencyLimits Limits(ParseResult parse)
    {
        var limits = new FrequencyLimits { MinCount = parse.GetValue(_minCount) ?? 1, MinDocuments = parse.GetValue(_minDocuments) ?? 1 };
        if (parse.GetValue(_maxDocuments) is not { } most) return limits;
        if (most.EndsWith('%') && double.TryParse(most.AsSpan(0, most.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 100)
            return limits with { MaxDocumentShare = share / 100 };
        if (int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var documents)) return limits with { MaxDocuments = documents };
        throw new UsageException($"--max-documents '{most}' is no number of articles; expected one such as 100 or 50%.");
    }

    private static StopWords StopWordsOf(string name) => StopWords.Named(name) ?? (File.Exists(name) ? StopWords.FromFile(name)
        : throw new UsageException($"--stop-words '{name}' is no file; expected none, en, en-short, en-news or a file with one word a line."));

    private static NGramRange RangeOf(string text)
    {
        var lengths = text.Split('-').Select(length => int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var words) ? words : 0).ToList();
        if (lengths.Count <= 2 && lengths[0] >= 1 && lengths[^1] >= lengths[0] && lengths[^1] <= 9) return new NGramRange(lengths[0], lengths[^1]);
        throw new UsageException($"--ngrams '{text}' are no lengths; expected one such as 2, or two such as 1-3, of 1 to 9 words.");
    }
}
