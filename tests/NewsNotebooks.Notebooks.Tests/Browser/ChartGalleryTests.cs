using NewsNotebooks.Charts;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Notebooks.Tests.Browser;

/// <summary>The gallery of all charts, looked at as a reader does.</summary>
public sealed class ChartGalleryTests : IDisposable
{
    private const int Views = 6;

    /// <summary>What stands over the edge of its drawing, and tick labels and names that stand on one another; by 2 pixels nobody sees it.</summary>
    private const string Faults = """
        var faults = [];
        function box(e) { return e.getBoundingClientRect(); }
        function name(plot, e) { return plot.layout.title.text + ' at ' + plot.clientWidth + ': ' + e.textContent; }
        document.querySelectorAll('.js-plotly-plot').forEach(function (plot) {
          var edge = box(plot.querySelector('.main-svg'));
          plot.querySelectorAll('.main-svg text').forEach(function (text) {
            var b = box(text);
            if (b.width > 0 && (b.left < edge.left - 2 || b.right > edge.right + 2 || b.top < edge.top - 2 || b.bottom > edge.bottom + 2)) faults.push('over the edge: ' + name(plot, text));
          });
          var axes = {};
          plot.querySelectorAll('g[class$="tick"] > text').forEach(function (t) { if (t.textContent && getComputedStyle(t).opacity !== '0') (axes[t.parentNode.className.baseVal] ||= []).push(t); });
          Object.values(axes).forEach(function (ticks) {
            ticks.forEach(function (a, i) {
              ticks.slice(i + 1).forEach(function (b) {
                var p = box(a), q = box(b);
                if (Math.min(p.right, q.right) - Math.max(p.left, q.left) > 2 && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 4) faults.push('on one another: ' + name(plot, a) + ' and ' + b.textContent);
              });
            });
          });
        });
        return faults.join('\n');
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsnb-gallery-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Should_Draw_Every_Chart_With_All_Its_Text_In_Place()
    {
        using var chromium = Chromium.Start();
        var charts = ChartGallery.Of([.. Corpus.Load(Repository.PathOf("data", "articles"))]);
        var page = Path.Combine(_folder.FullName, "charts.html");
        await File.WriteAllTextAsync(page, ChartGallery.ToPage(charts));
        foreach (var width in new[] { 1280, 390 })
        {
            chromium.Open(new Uri(page).AbsoluteUri, width);
            await chromium.Until($"document.querySelectorAll('.js-plotly-plot[role=img][aria-label]').length === {charts.Count * Views}", 120);
            chromium.Photograph("gallery-" + width);
            Assert.Empty(chromium.ConsoleErrors());
            Assert.Equal("", chromium.Script(Faults));
        }
    }
}
