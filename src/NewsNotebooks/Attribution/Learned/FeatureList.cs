namespace NewsNotebooks.Attribution.Learned;

/// <summary>The features of one decision, as hashes: a feature is on, or it is not there.</summary>
/// <remarks>The hashing trick (Weinberger et al. 2009): no table of features, so that a model holds weights and no words.</remarks>
internal sealed class FeatureList
{
    private uint[] _hashes = new uint[64];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Adds the feature that a template makes of up to three values.</summary>
    public void Add(uint template, uint a = 0, uint b = 0, uint c = 0)
    {
        if (Count == _hashes.Length) Array.Resize(ref _hashes, Count * 2);
        var hash = template * 0x9E3779B1;
        hash = (hash ^ a) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 15) ^ b) * 0xC2B2AE35;
        hash = (hash ^ (hash >> 13) ^ c) * 0x27D4EB2F;
        _hashes[Count++] = hash ^ (hash >> 16);
    }

    public void Add(uint template, WordClass a, WordClass b = 0, WordClass c = 0) => Add(template, (uint)a, (uint)b, (uint)c);
}
