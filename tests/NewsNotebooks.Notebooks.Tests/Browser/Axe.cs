using NewsNotebooks.Tests;

namespace NewsNotebooks.Notebooks.Tests.Browser;

/// <summary>axe-core, which finds what keeps people from reading a page.</summary>
internal static class Axe
{
    private static readonly string Script = Repository.PathOf("artifacts", "axe-core", "package", "axe.min.js");

    /// <summary>The text of axe-core, or the test is skipped where <c>.ci/run</c> has not fetched it.</summary>
    public static string Load()
    {
        Requirement.Check(File.Exists(Script), "axe-core (npm) in artifacts/axe-core, where .ci/run unpacks it");
        return File.ReadAllText(Script);
    }

    /// <summary>The violations on the page that is open: the rule, how often, the first place and what is wrong there.</summary>
    public static IReadOnlyList<string> Violations(Chromium chromium, string axe)
    {
        chromium.Script(axe);
        var found = chromium.ScriptAsync("""
            const done = arguments[arguments.length - 1];
            axe.run({ resultTypes: ['violations'] }).then(
              result => done(result.violations.map(v => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 200)}: ${v.nodes[0].failureSummary}`)),
              error => done(['axe-core failed: ' + error]));
            """);
        return [.. ((IEnumerable<object>)found!).Cast<string>()];
    }
}
