using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsNotebooks.Terms.Counting;

/// <summary>
/// Counts words given as UTF-8, with the documents they occur in: one open-addressing table with 32 bytes a word, two to a cache line. Words of
/// up to 16 bytes are their own key; longer ones lie in an arena. Not for several threads at once; a table a thread, then <see cref="Merge"/>.
/// </summary>
internal sealed class TermTable
{
    /// <summary>Bytes that must be readable behind every word.</summary>
    public const int Padding = 16;

    /// <summary>The longest word that is its own key.</summary>
    private const int Inline = 16;

    /// <summary>The last byte of the first half of a long word's key; it occurs nowhere in UTF-8.</summary>
    private const ulong LongMark = 0xFFUL << 56;

    /// <summary>Differs from run to run, so that nobody can prepare words that collide; results are sorted, so it never shows.</summary>
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    /// <summary>The bytes that count of the two halves of a key, by the word's length.</summary>
    private static readonly ulong[] Masks = MakeMasks();

    private Entry[] _entries;
    private byte[] _arena = new byte[1 << 12];
    private int _arenaLength, _shift;

    public TermTable(int capacity = 1 << 15)
    {
        _entries = new Entry[BitOperations.RoundUpToPowerOf2((uint)capacity)];
        _shift = 64 - BitOperations.Log2((uint)_entries.Length);
    }

    /// <summary>The number of different words.</summary>
    public int Types { get; private set; }

    /// <summary>A word with its counts; <see cref="Low"/> 0 is an empty place.</summary>
    private struct Entry
    {
        /// <summary>The first eight bytes of the word, zero behind its end; of a long one seven, and <see cref="LongMark"/>.</summary>
        public ulong Low;

        /// <summary>The next eight; of a long word half a hash, and where it lies in the arena.</summary>
        public ulong High;

        public long Count;
        public int Documents, LastDocument;
    }

    /// <summary>Counts an occurrence of the word in a document; documents have numbers from 1 and come one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref byte word, int length, int document)
    {
        ref var entry = ref length <= Inline ? ref FindShort(ref word, length) : ref FindLong(ref word, length);
        entry.Count++;
        // No branch: whether a word is new in its document cannot be foretold.
        entry.Documents += entry.LastDocument != document ? 1 : 0;
        entry.LastDocument = document;
    }

    /// <summary>Adds a word without a document; false where it is there already.</summary>
    public bool TryAdd(ref byte word, int length)
    {
        ref var entry = ref length <= Inline ? ref FindShort(ref word, length) : ref FindLong(ref word, length);
        return entry.Count++ == 0;
    }

    /// <summary>Adds the counts of another table, whose documents are others than this one's.</summary>
    public void Merge(TermTable other)
    {
        foreach (var term in other.Terms())
        {
            var bytes = new byte[term.Term.Length + Padding];
            term.Term.CopyTo(bytes);
            Add(bytes, term.Term.Length, term.Count, term.Documents);
        }
    }

    /// <summary>Adds counts of documents that are others than those before.</summary>
    /// <param name="word">The word, and <see cref="Padding"/> bytes behind it.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="count">Its occurrences.</param>
    /// <param name="documents">The documents it occurs in.</param>
    public void Add(byte[] word, int length, long count, int documents)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(word);
        ref var entry = ref length <= Inline ? ref FindShort(ref first, length) : ref FindLong(ref first, length);
        entry.Count += count;
        entry.Documents += documents;
    }

    /// <summary>All words in no particular order.</summary>
    public IReadOnlyList<CountedTerm> Terms()
    {
        var terms = new List<CountedTerm>(Types);
        foreach (ref readonly var entry in _entries.AsSpan())
            if (entry.Low != 0) terms.Add(new CountedTerm(TermOf(entry), entry.Count, entry.Documents));
        return terms;
    }

    private ReadOnlyMemory<byte> TermOf(in Entry entry)
    {
        if (entry.Low >= LongMark) return _arena.AsMemory(OffsetOf(entry) + 4, BitConverter.ToInt32(_arena, OffsetOf(entry)));
        var bytes = new byte[Inline];
        MemoryMarshal.Write(bytes, entry.Low);
        MemoryMarshal.Write(bytes.AsSpan(8), entry.High);
        var length = bytes.AsSpan().IndexOf((byte)0);
        return bytes.AsMemory(0, length < 0 ? Inline : length);
    }

    private static ulong[] MakeMasks()
    {
        var masks = new ulong[2 * (Inline + 1)];
        for (var length = 0; length <= Inline; length++) (masks[2 * length], masks[(2 * length) + 1]) = (MaskOf(Math.Min(length, 8)), MaskOf(Math.Max(length - 8, 0)));
        return masks;
    }

    private static ulong MaskOf(int length) => length == 0 ? 0 : ulong.MaxValue >> (64 - (8 * length));

    private static int OffsetOf(in Entry entry) => (int)(uint)entry.High;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Entry FindShort(ref byte word, int length)
    {
        ref var mask = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Masks), 2 * length);
        var low = Unsafe.ReadUnaligned<ulong>(ref word) & mask;
        var high = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref word, 8)) & Unsafe.Add(ref mask, 1);
        var entries = _entries;
        var place = Place(low, high);
        while (true)
        {
            ref var entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(entries), place);
            if (((entry.Low ^ low) | (entry.High ^ high)) == 0) return ref entry;
            if (entry.Low == 0) return ref Insert(low, high);
            place = (place + 1) & (entries.Length - 1);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref Entry FindLong(ref byte word, int length)
    {
        var bytes = MemoryMarshal.CreateReadOnlySpan(ref word, length);
        var low = Unsafe.ReadUnaligned<ulong>(ref word) | LongMark;
        var hash = HashOf(bytes);
        var place = Place(low, hash);
        for (; _entries[place].Low != 0; place = (place + 1) & (_entries.Length - 1))
        {
            ref var entry = ref _entries[place];
            if (entry.Low == low && entry.High >> 32 == hash >> 32 && TermOf(entry).Span.SequenceEqual(bytes)) return ref entry;
        }
        return ref Insert(low, (hash & 0xFFFFFFFF00000000) | (uint)Keep(bytes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(ulong low, ulong high)
    {
        // Of a long word the second half counts without its place in the arena.
        if (low >= LongMark) high >>= 32;
        var above = Math.BigMul(low ^ Seed, high ^ 0x9E3779B97F4A7C15, out var below);
        return (int)(((above ^ below) * 0xD6E8FEB86659FD93) >> _shift);
    }

    private static ulong HashOf(ReadOnlySpan<byte> word)
    {
        var hash = Seed ^ (ulong)word.Length;
        foreach (var b in word) hash = (BitOperations.RotateLeft(hash, 23) ^ b) * 0x9E3779B97F4A7C15;
        return hash;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref Entry Insert(ulong low, ulong high)
    {
        if (Types >= _entries.Length / 4 * 3) Grow();
        Types++;
        ref var entry = ref Vacant(low, high);
        (entry.Low, entry.High) = (low, high);
        return ref entry;
    }

    /// <summary>Lays a long word into the arena behind its length, and returns where.</summary>
    private int Keep(ReadOnlySpan<byte> word)
    {
        var offset = _arenaLength;
        if (offset + word.Length + 4 > _arena.Length) Array.Resize(ref _arena, (int)Math.Min(Math.Max(_arena.Length * 2L, offset + (long)word.Length + 4), Array.MaxLength));
        MemoryMarshal.Write(_arena.AsSpan(offset), word.Length);
        word.CopyTo(_arena.AsSpan(offset + 4));
        _arenaLength += word.Length + 4;
        return offset;
    }

    private ref Entry Vacant(ulong low, ulong high)
    {
        var place = Place(low, high);
        while (_entries[place].Low != 0) place = (place + 1) & (_entries.Length - 1);
        return ref _entries[place];
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        _shift--;
        foreach (ref var entry in old.AsSpan())
            if (entry.Low != 0) Vacant(entry.Low, entry.High) = entry;
    }
}
