namespace NewsNotebooks.Text;

/// <summary>Looks up places in lists that are in order of the text.</summary>
internal static class Ordered
{
    /// <summary>How many items stand before the offset: the index of the first one that does not.</summary>
    /// <param name="items">The items, in order of their places.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="place">Where an item stands.</param>
    public static int Before<T>(IReadOnlyList<T> items, int offset, Func<T, int> place)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (place(items[middle]) < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
