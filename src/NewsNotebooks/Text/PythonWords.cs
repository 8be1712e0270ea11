namespace NewsNotebooks.Text;

/// <summary>scikit-learn's default words, <c>(?u)\b\w\w+\b</c>: runs of two and more word characters.</summary>
internal static class PythonWords
{
    /// <summary>Finds the next word at or after a place; see <see cref="WordScanner.TryNext"/>.</summary>
    public static bool TryNext(ReadOnlySpan<char> text, ref int at, int end, out TextSpan word)
    {
        while (at < end)
        {
            var (start, characters, width) = (at, 0, 1);
            while (at < end && CharClass.IsPythonWord(text, at, out width)) { at += width; characters++; }
            if (characters >= 2)
            {
                word = new TextSpan(start, at);
                return true;
            }
            if (characters == 0) at += width;
        }
        word = default;
        return false;
    }
}
