namespace NewsNotebooks.Interactive.Tests.Sessions;

/// <summary>Tests that measure time: no others run meanwhile, some of which keep every core busy with an SDK.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Undisturbed
{
    public const string Name = "undisturbed";
}
