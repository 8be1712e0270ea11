namespace NewsNotebooks.Interactive.Packages;

/// <summary>What a restore is asked for.</summary>
/// <param name="Packages">The packages, dependencies left out.</param>
/// <param name="Sources">Addresses or folders to look in besides those of the user's configuration.</param>
/// <param name="Folder">The folder from which up NuGet's configuration is looked for.</param>
internal sealed record PackageQuery(IReadOnlyList<PackageRequest> Packages, IReadOnlyList<string> Sources, string Folder);
