using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>The terms of a text, sentence by sentence; sentences without any are left out.</summary>
internal static class SentenceTokens
{
    public static IEnumerable<IReadOnlyList<string>> Of(string text, Tokenizer tokenizer) =>
        from paragraph in ParagraphSplitter.Split(text)
        from sentence in SentenceSplitter.Split(text, paragraph)
        let terms = tokenizer.Tokenize(text, sentence).Select(token => token.Term).ToList()
        where terms.Count > 0
        select terms;
}
