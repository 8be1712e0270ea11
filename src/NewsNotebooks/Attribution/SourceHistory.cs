namespace NewsNotebooks.Attribution;

/// <summary>A source that was resolved.</summary>
/// <param name="Start">Where its mention begins.</param>
/// <param name="Speaker">The name or description that it stands for.</param>
/// <param name="Person">The person; null for anybody without a name.</param>
/// <param name="Gender">The gender that name, role or pronoun tells; <c>?</c> for none.</param>
internal sealed record ResolvedSource(int Start, string Speaker, Person? Person, char Gender)
{
    /// <summary>The noun that a description is built on, in lower case; empty for names.</summary>
    public string Noun { get; } = Person is null ? Description.Head(Speaker) : "";

    /// <summary>Whether several are meant.</summary>
    public bool IsPlural { get; } = Person is null && (Speaker.Contains("; ", StringComparison.Ordinal) || Description.IsPlural(Speaker));
}

/// <summary>The sources of an article so far, in order: whom later pronouns and descriptions may stand for.</summary>
internal sealed class SourceHistory
{
    private const int Reach = 30;

    private readonly List<ResolvedSource> _sources = [];

    /// <summary>Adds a source; those of a sentence may come in any order.</summary>
    public void Add(ResolvedSource source)
    {
        var at = _sources.Count;
        while (at > 0 && _sources[at - 1].Start > source.Start) at--;
        _sources.Insert(at, source);
    }

    /// <summary>The last source that begins in [<paramref name="from"/>, <paramref name="to"/>) and fits; null where none does.</summary>
    public ResolvedSource? Last(int from, int to, Func<ResolvedSource, bool> fits)
    {
        var tried = 0;
        for (var i = _sources.Count - 1; i >= 0 && tried < Reach; i--)
        {
            if (_sources[i].Start >= to) continue;
            if (_sources[i].Start < from) return null;
            tried++;
            if (fits(_sources[i])) return _sources[i];
        }
        return null;
    }
}
