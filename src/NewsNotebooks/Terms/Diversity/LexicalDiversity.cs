using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Terms;

/// <summary>How varied the words of a text are.</summary>
/// <param name="DocId">The article's id.</param>
/// <param name="Tokens">Its tokens (N).</param>
/// <param name="Types">Its different terms (V).</param>
/// <param name="Ttr">Type-token ratio, V / N; falls with the text's length. Null without tokens.</param>
/// <param name="Guiraud">Guiraud's R, V / √N (Guiraud 1954). Null without tokens.</param>
/// <param name="HerdanC">Herdan's C, ln V / ln N (Herdan 1960). Null with fewer than two tokens.</param>
/// <param name="YuleK">Yule's K, 10,000 (Σ f² - N) / N² over the terms' counts f; low where words are varied (Yule 1944). Null without tokens.</param>
/// <param name="Mattr">The mean TTR of all windows of 50 tokens (Covington and McFall 2010); the TTR of shorter texts. Null without tokens.</param>
/// <param name="Mtld">The mean length of stretches whose TTR stays above 0.72, forwards and backwards (McCarthy and Jarvis 2010). Null without tokens,
/// and where no word is repeated, so that there is no such stretch.</param>
public sealed record LexicalDiversity(string DocId, int Tokens, int Types, double? Ttr, double? Guiraud, double? HerdanC, double? YuleK, double? Mattr, double? Mtld) : IRow;
