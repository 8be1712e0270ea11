using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms.Counting;

/// <summary>Counts the words of a piece of text with the tokenizer itself.</summary>
internal sealed class UncommonWords(TokenizerOptions options, TermTable terms)
{
    private readonly Tokenizer _tokenizer = new(options);
    private readonly bool _lowerCase = options.FoldCase || options.Pattern == TokenPattern.Sklearn;
    private char[] _text = new char[256], _form = new char[256];
    private byte[] _bytes = new byte[1024];

    /// <summary>Counts the words of a piece of UTF-8.</summary>
    public void Count(ReadOnlySpan<byte> text, int document)
    {
        if (_text.Length < text.Length) _text = new char[text.Length * 2];
        Count(_text.AsSpan(0, Encoding.UTF8.GetChars(text, _text)), document);
    }

    /// <summary>Counts the words of a text.</summary>
    public void Count(ReadOnlySpan<char> text, int document)
    {
        var at = 0;
        while (_tokenizer.TryNext(text, ref at, text.Length, out var word)) Add(text[word.Start..word.End], document);
    }

    private void Add(ReadOnlySpan<char> word, int document)
    {
        if (_form.Length < word.Length) (_form, _bytes) = (new char[word.Length * 2], new byte[(word.Length * 6) + TermTable.Padding]);
        var form = _form.AsSpan(0, TermForm.Write(word, _lowerCase, _form));
        var length = Encoding.UTF8.GetBytes(form, _bytes);
        terms.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), length, document);
    }
}
