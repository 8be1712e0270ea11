using System.Runtime.InteropServices;
using System.Text;

namespace NewsNotebooks.Terms.Counting;

/// <summary>The ids that were met, as UTF-8.</summary>
internal sealed class ArticleIds
{
    private readonly TermTable _ids = new(1 << 10);

    /// <summary>Adds an id; false where it is there already. <see cref="TermTable.Padding"/> bytes behind it must be readable.</summary>
    public bool TryAdd(ref byte id, int length) => _ids.TryAdd(ref id, length);

    /// <summary>Adds an id; false where it is there already.</summary>
    public bool TryAdd(string id)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(id.Length) + TermTable.Padding];
        return TryAdd(ref MemoryMarshal.GetArrayDataReference(bytes), Encoding.UTF8.GetBytes(id, bytes));
    }
}
