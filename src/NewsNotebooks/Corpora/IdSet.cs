using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NewsNotebooks.Corpora;

/// <summary>Ids that were seen, kept as 128 bits each: the one thing that grows with a corpus that is read as a stream.</summary>
internal sealed class IdSet
{
    private readonly HashSet<UInt128> _ids = [];

    /// <summary>Adds an id; false where it is there already.</summary>
    public bool Add(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan()), hash);
        return _ids.Add(BinaryPrimitives.ReadUInt128LittleEndian(hash));
    }
}
