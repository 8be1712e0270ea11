using System.Text.Json;
using NewsNotebooks.Notebooks.Tests.CommandLine;

namespace NewsNotebooks.Notebooks.Tests.Browser;

/// <summary>Reports as their readers meet them: in a browser, without a network, on wide and narrow screens.</summary>
public sealed class ReportTests(ReportTests.Reports reports) : IClassFixture<ReportTests.Reports>
{
    /// <summary>The project's notebooks, run over articles whose words try to be markup.</summary>
    public sealed class Reports : IDisposable
    {
        private static readonly string[] Attacks =
        [
            "<script>window.attacked = 'script'</script>", "</script><script>window.attacked = 'closed script'</script>",
            "<img src=x onerror=\"window.attacked = 'image'\">", "\"><svg onload=\"window.attacked = 'svg'\">", "<a href=\"javascript:window.attacked='link'\">", "-->]]>{{7*7}}${7*7}",
        ];

        private readonly Newsnb _newsnb = new();

        public Reports()
        {
            _newsnb.Write("articles.jsonl", string.Concat(Attacks.SelectMany(attack => Enumerable.Range(1, 3).Select(day => JsonSerializer.Serialize(new
            {
                id = $"{day} {attack}",
                title = $"Ferry {attack} sails",
                outlet = $"The Gull {attack}",
                byline = attack,
                url = "javascript:window.attacked='url'",
                published = $"2025-03-{day:00}",
                text = $"Ferry {attack} sails\n\nPORT: The ferry {attack} sailed on Monday and sank in 2019, the harbour said.\n\n\"We saw {attack} on the water,\" Arno {attack} Tell said. \"It was {attack},\" said Mara Quill.",
            }) + "\n"))));
            var outcome = _newsnb.Run("run", Repository.PathOf("notebooks"), "--output", "reports", "-p", "corpus=" + Path.Combine(_newsnb.Folder, "articles.jsonl"));
            Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
            Pages = [.. Directory.GetFiles(Path.Combine(_newsnb.Folder, "reports"), "*.html").Order(StringComparer.Ordinal)];
        }

        /// <summary>The index and a report for each notebook.</summary>
        public IReadOnlyList<string> Pages { get; }

        public void Dispose() => _newsnb.Dispose();
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Should_Draw_Every_Chart_Keep_Nobody_Out_And_Run_No_Word_Of_An_Article(int width, bool dark)
    {
        var axe = Axe.Load();
        using var chromium = Chromium.Start();
        Assert.Equal(Directory.GetFiles(Repository.PathOf("notebooks"), "*.ipynb").Length + 1, reports.Pages.Count);
        chromium.Dark(dark);
        var charts = 0L;
        foreach (var page in reports.Pages)
        {
            var name = Path.GetFileNameWithoutExtension(page);
            chromium.Open(new Uri(page).AbsoluteUri, width);
            // Charts are drawn as they come into view, so every one is brought there.
            charts += (long)chromium.Script("const all = document.querySelectorAll('figure.chart'); return all.length;")!;
            for (var i = 0; chromium.Script($"const chart = document.querySelectorAll('figure.chart')[{i}]; if (chart) chart.scrollIntoView(); return !!chart;") is true; i++)
                await chromium.Until($"document.querySelectorAll('figure.chart')[{i}].querySelector('.main-svg .plot, .main-svg .infolayer')");
            chromium.Photograph($"hostile-{name}-{width}{(dark ? "-dark" : "")}");

            Assert.Equal((name, (object?)null), (name, chromium.Script("return window.attacked ?? null;")));
            Assert.Equal((name, 0L), (name, chromium.Overflow()));
            Assert.Equal(0L, chromium.Script("return document.querySelectorAll('[onerror], [onload], a[href^=\"javascript:\"]').length;"));
            Assert.Equal((name, ""), (name, string.Join('\n', Axe.Violations(chromium, axe))));
            Assert.True(new FileInfo(page).Length < 5_000_000, $"{name}: {new FileInfo(page).Length} bytes");
            Assert.Empty(chromium.ConsoleErrors());
        }
        Assert.True(charts >= 6, $"{charts} charts");
    }

    [Fact]
    public void Should_Show_What_Looks_Like_Markup_As_Text()
    {
        using var chromium = Chromium.Start();
        chromium.Open(new Uri(reports.Pages.Single(page => page.Contains("03-", StringComparison.Ordinal))).AbsoluteUri);
        var text = (string)chromium.Script("return document.body.textContent;")!;

        Assert.Contains("We saw </script><script>window.attacked = 'closed script'</script> on the water", text, StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=\"window.attacked = 'image'\">", text, StringComparison.Ordinal);
    }
}
