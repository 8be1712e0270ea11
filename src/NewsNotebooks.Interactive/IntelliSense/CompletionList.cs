namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>What could be typed at a place of a cell.</summary>
/// <param name="Start">The UTF-16 offset where what is already typed of it begins.</param>
/// <param name="End">The offset where it ends; the text between is replaced.</param>
/// <param name="Items">The proposals, the best first.</param>
public sealed record CompletionList(int Start, int End, IReadOnlyList<CompletionProposal> Items);

/// <summary>Something that could be typed.</summary>
/// <param name="Text">What is put in.</param>
/// <param name="Kind">What it is, in Jupyter's and IPython's words: <c>function</c>, <c>class</c>, <c>property</c>, <c>keyword</c>, …</param>
/// <param name="Signature">How it is declared; empty where there is nothing to say.</param>
/// <param name="Documentation">What it is for, as plain text; empty where that is not known.</param>
public sealed record CompletionProposal(string Text, string Kind, string Signature = "", string Documentation = "");
