using NewsNotebooks.Attribution.Learned;

namespace NewsNotebooks.Evaluation;

/// <summary>An example of a decision: the answer, and the features that were there.</summary>
internal readonly record struct Example(bool Answer, uint[] Features);

/// <summary>The examples of every decision.</summary>
internal sealed class ExampleSet
{
    private readonly Dictionary<Decision, List<Example>> _examples = Enum.GetValues<Decision>().ToDictionary(decision => decision, _ => new List<Example>());

    public IReadOnlyList<Example> Of(Decision decision) => _examples[decision];

    public void Add(Decision decision, bool answer, FeatureList features) => _examples[decision].Add(new(answer, features.Hashes.ToArray()));
}
