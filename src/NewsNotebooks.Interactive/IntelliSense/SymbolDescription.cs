using System.Text;
using System.Text.RegularExpressions;
using NewsNotebooks.Interactive.IntelliSense.Documentation;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>What is told of a symbol.</summary>
/// <param name="Signature">How it is declared.</param>
/// <param name="Documentation">What is written about it.</param>
internal sealed partial record SymbolDescription(string Signature, SymbolDocumentation Documentation)
{
    /// <summary>For front ends that show plain text.</summary>
    /// <param name="detailed">Whether parameters, result and exceptions are told too.</param>
    public string ToPlainText(bool detailed)
    {
        var text = new StringBuilder(Signature);
        if (Documentation.Summary.Length > 0) text.Append("\n\n").Append(Documentation.Summary);
        if (!detailed) return text.ToString();
        AppendList("Parameters", Documentation.Parameters);
        if (Documentation.Returns.Length > 0) text.Append("\n\nReturns: ").Append(Documentation.Returns);
        AppendList("Exceptions", Documentation.Exceptions);
        return text.ToString();

        void AppendList(string title, IReadOnlyList<(string Name, string Text)> entries)
        {
            if (entries.Count == 0) return;
            text.Append("\n\n").Append(title).Append(':');
            foreach (var (name, words) in entries) text.Append("\n  ").Append(name).Append(": ").Append(OneLine(words));
        }
    }

    /// <summary>For front ends that show Markdown.</summary>
    /// <param name="detailed">Whether parameters, result and exceptions are told too.</param>
    public string ToMarkdown(bool detailed)
    {
        var text = new StringBuilder("```csharp\n").Append(Signature).Append("\n```");
        if (Documentation.Summary.Length > 0) text.Append("\n\n").Append(Escape(Documentation.Summary));
        if (!detailed) return text.ToString();
        AppendList("Parameters", Documentation.Parameters);
        if (Documentation.Returns.Length > 0) text.Append("\n\n**Returns:** ").Append(Escape(Documentation.Returns));
        AppendList("Exceptions", Documentation.Exceptions);
        return text.ToString();

        void AppendList(string title, IReadOnlyList<(string Name, string Text)> entries)
        {
            if (entries.Count == 0) return;
            text.Append("\n\n**").Append(title).Append("**\n");
            foreach (var (name, words) in entries) text.Append("\n- `").Append(name).Append("`: ").Append(Escape(OneLine(words)));
        }
    }

    private static string OneLine(string text) => text.Replace("\n\n", " ", StringComparison.Ordinal);

    private static string Escape(string text) => Special().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>#|$&]")]
    private static partial Regex Special();
}
