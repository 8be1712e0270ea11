using System.Text.Json;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Terms;

/// <summary>The sample corpus and the stories its articles belong to.</summary>
internal static class SampleCorpus
{
    public static Corpus Articles { get; } = Corpus.Load(Repository.PathOf("data", "articles"));

    /// <summary>The story of each article by its id.</summary>
    public static IReadOnlyDictionary<string, string> Arcs { get; } = Lines("arcs.jsonl")
        .SelectMany(line => Ids(line).Select(id => (Id: id, Arc: line.GetProperty("arc").GetString()!))).ToDictionary(entry => entry.Id, entry => entry.Arc);

    /// <summary>The groups of reprints.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> NearDuplicates { get; } = [.. Lines("near-duplicates.jsonl").Select(Ids)];

    private static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(Repository.PathOf("data", "gold", file)).Select(line => JsonElement.Parse(line));

    private static IReadOnlyList<string> Ids(JsonElement line) => [.. line.GetProperty("doc_ids").EnumerateArray().Select(id => id.GetString()!)];
}
