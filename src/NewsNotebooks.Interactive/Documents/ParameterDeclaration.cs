namespace NewsNotebooks.Interactive.Documents;

/// <summary>A variable that a notebook's cell tagged <c>parameters</c> declares.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Type">Its C# type as declared, or for <c>var</c> as its initial value has it; <c>var</c> where that cannot be told.</param>
/// <param name="Default">Its initial value as C# text; null where it has none.</param>
public sealed record ParameterDeclaration(string Name, string Type, string? Default);
