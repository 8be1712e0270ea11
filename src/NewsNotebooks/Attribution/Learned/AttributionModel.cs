using System.Runtime.InteropServices;
using System.Text;

namespace NewsNotebooks.Attribution.Learned;

/// <summary>The decisions that are learned.</summary>
internal enum Decision
{
    /// <summary>Whether a word introduces what somebody says.</summary>
    Cue,

    /// <summary>Whether something it introduces stands to its left.</summary>
    HasLeft,

    /// <summary>Whether something it introduces stands to its right.</summary>
    HasRight,

    /// <summary>Whether what stands to its right begins here.</summary>
    RightStart,

    /// <summary>Whether what stands to its right ends here.</summary>
    RightEnd,

    /// <summary>Whether what stands to its left ends here.</summary>
    LeftEnd,

    /// <summary>Whether what stands to its left begins here.</summary>
    LeftStart,

    /// <summary>Whether a mention is the source.</summary>
    Source,

    /// <summary>Whether a quoted stretch that no cue explains is something that somebody says.</summary>
    Speech,
}

/// <summary>A logistic regression for each decision over hashed features.</summary>
internal sealed class AttributionModel
{
    private const string Magic = "NEWSNB-ATTRIBUTION-1";

    private static readonly Lazy<AttributionModel> Shipped = new(LoadShipped);

    private readonly Section[] _sections = new Section[Enum.GetValues<Decision>().Length];

    private sealed record Section(float Bias, float Scale, sbyte[] Weights);

    /// <summary>The model that comes with the library.</summary>
    public static AttributionModel Default => Shipped.Value;

    /// <summary>How likely the answer is yes, from 0 to 1.</summary>
    public float Probability(Decision decision, FeatureList features)
    {
        var section = _sections[(int)decision];
        var mask = (uint)section.Weights.Length - 1;
        var sum = 0;
        foreach (var hash in features.Hashes) sum += section.Weights[hash & mask];
        return 1f / (1f + MathF.Exp(-(section.Bias + sum * section.Scale)));
    }

    /// <summary>Takes over the weights of a decision, as they were fitted.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="bias">The weight that always counts.</param>
    /// <param name="weights">A weight a slot; their number is a power of two. They are rounded to 255 steps.</param>
    public void Set(Decision decision, float bias, ReadOnlySpan<float> weights)
    {
        var largest = 1e-6f;
        foreach (var weight in weights) largest = Math.Max(largest, Math.Abs(weight));
        var scale = largest / sbyte.MaxValue;
        var rounded = new sbyte[weights.Length];
        for (var i = 0; i < weights.Length; i++) rounded[i] = (sbyte)MathF.Round(weights[i] / scale);
        _sections[(int)decision] = new(bias, scale, rounded);
    }

    /// <summary>Writes the model; the same weights give the same bytes.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        foreach (var section in _sections)
        {
            writer.Write(section.Bias);
            writer.Write(section.Scale);
            writer.Write(section.Weights.Length);
            writer.Write(MemoryMarshal.AsBytes(section.Weights.AsSpan()));
        }
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    public static AttributionModel Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadString() is var magic && magic != Magic) throw new InvalidDataException($"the model begins with '{magic}'; expected '{Magic}'.");
        var model = new AttributionModel();
        for (var i = 0; i < model._sections.Length; i++)
        {
            var (bias, scale, weights) = (reader.ReadSingle(), reader.ReadSingle(), new sbyte[reader.ReadInt32()]);
            stream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
            model._sections[i] = new(bias, scale, weights);
        }
        return model;
    }

    private static AttributionModel LoadShipped()
    {
        using var stream = typeof(AttributionModel).Assembly.GetManifestResourceStream("attribution.model")!;
        return Load(stream);
    }
}
