using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms.Counting;

/// <summary>
/// Counts the words of a folded text (see <see cref="FoldedText"/>) exactly as the tokenizer cuts them. A map with a bit a byte says what belongs
/// to a word: letters and digits by vectors, marks between them one at a time. What is rare (abbreviations, addresses, other scripts) goes, from
/// white space to white space, through the tokenizer itself.
/// </summary>
internal sealed class ByteWords(TokenizerOptions options, TermTable terms)
{
    /// <summary>Bytes behind the text that must be there; the first are overwritten with zeros.</summary>
    public const int Padding = 2 * Block;

    private const int Block = 64;

    /// <summary>Blocks whose words are found at a time.</summary>
    private const int Batch = 64;

    private readonly bool _isSklearn = options.Pattern == TokenPattern.Sklearn;
    private readonly bool _lowerCase = options.FoldCase || options.Pattern == TokenPattern.Sklearn;
    private readonly UncommonWords _uncommon = new(options, terms);
    private ulong[] _map = new ulong[1024];
    private readonly int[] _edges = new int[(Batch * Block) + 16];
    private int _done;

    /// <summary>Counts the words.</summary>
    /// <param name="text">The first byte of the text; it is lower-cased in place where case is folded.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="document">The number of the article.</param>
    public void Count(ref byte text, int length, int document)
    {
        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref text, length), Block).Clear();
        var blocks = (length + Block - 1) / Block;
        if (_map.Length < blocks) _map = new ulong[blocks * 2];
        _done = 0;
        Map(ref text, length, document);
        CountRuns(ref text, length, document);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Map(ref byte text, int length, int document)
    {
        for (var start = 0; start < length; start += Block)
        {
            ref var block = ref Unsafe.Add(ref text, start);
            var classes = BlockClasses.Of(ref block, _lowerCase);
            if (_isSklearn) (classes.Words, classes.Marks) = (classes.Words | classes.Underscores, 0);
            var follows = (classes.Words >> 1) | (JoiningMarks.IsWord(Unsafe.Add(ref block, Block)) ? 1UL << 63 : 0);
            var live = NotBefore(_done - start);
            var words = classes.Words & live;
            var open = ((classes.Marks & follows) | classes.Uncommon) & live;
            while (open != 0)
            {
                var bit = BitOperations.TrailingZeroCount(open);
                open &= open - 1;
                var mark = ((classes.Uncommon >> bit) & 1) != 0 ? JoiningMark.Uncommon : JoiningMarks.At(ref text, start + bit);
                if (mark == JoiningMark.Joins) words |= 1UL << bit;
                if (mark != JoiningMark.Uncommon) continue;
                var first = CountUncommon(ref text, length, start + bit, document);
                Clear(first, start);
                open &= NotBefore(_done - start);
                words &= NotBefore(_done - start) | ~NotBefore(first - start);
            }
            _map[start / Block] = words;
        }
    }

    /// <summary>The bits of a block from a place on, which may lie before or behind it.</summary>
    private static ulong NotBefore(int bit) => bit <= 0 ? ulong.MaxValue : bit >= Block ? 0 : ulong.MaxValue << bit;

    /// <summary>Counts what stands around a place up to white space, and returns where that begins.</summary>
    private int CountUncommon(ref byte text, int length, int at, int document)
    {
        var first = at;
        while (first > _done && Unsafe.Add(ref text, first - 1) > ' ') first--;
        while (at < length && Unsafe.Add(ref text, at) > ' ') at++;
        _uncommon.Count(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref text, first), at - first), document);
        _done = at;
        return first;
    }

    /// <summary>Takes what was counted out of the blocks before the one at hand.</summary>
    private void Clear(int first, int end)
    {
        for (var block = first / Block; block < end / Block; block++) _map[block] &= ~NotBefore(first - (block * Block));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountRuns(ref byte text, int length, int document)
    {
        ref var edge = ref MemoryMarshal.GetArrayDataReference(_edges);
        var (edges, carry) = (0, 0UL);
        for (var start = 0; start < length; start += Batch * Block)
        {
            edges += Edges(ref Unsafe.Add(ref edge, edges), start, Math.Min(length, start + (Batch * Block)), ref carry);
            // A word that goes to the very end of the last block has no edge behind it.
            if ((edges & 1) != 0 && start + (Batch * Block) >= length) Unsafe.Add(ref edge, edges++) = length;
            for (var at = 0; at + 1 < edges; at += 2)
            {
                var first = Unsafe.Add(ref edge, at);
                Add(ref Unsafe.Add(ref text, first), Unsafe.Add(ref edge, at + 1) - first, document);
            }
            if ((edges & 1) != 0) edge = Unsafe.Add(ref edge, edges - 1);
            edges &= 1;
        }
    }

    /// <summary>Writes where words begin and end in a part of the map, one after the other, and returns how many places that are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Edges(ref int first, int start, int end, ref ulong carry)
    {
        var written = 0;
        for (; start < end; start += Block)
        {
            var words = _map[start / Block];
            var edges = words ^ ((words << 1) | carry);
            carry = words >> 63;
            var count = BitOperations.PopCount(edges);
            // Eight places are written at a time, whether there are so many or not: it saves a branch that cannot be foretold.
            for (var done = 0; done < count; done += 8)
            {
                ref var target = ref Unsafe.Add(ref first, written + done);
                for (var at = 0; at < 8; at++)
                {
                    Unsafe.Add(ref target, at) = start + BitOperations.TrailingZeroCount(edges);
                    edges &= edges - 1;
                }
            }
            written += count;
        }
        return written;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ref byte word, int length, int document)
    {
        // scikit-learn's words have two characters and more; a letter of Latin-1 has two bytes.
        if (_isSklearn && (length == 1 || (length == 2 && word == 0xC3))) return;
        terms.Add(ref word, length, document);
    }
}
