using System.Globalization;
using static NewsNotebooks.Notebooks.Tests.Browser.NotebookUnderTest;

namespace NewsNotebooks.Notebooks.Tests.Browser;

/// <summary>A report as long as fifty notebooks, with 200 charts.</summary>
public sealed class ManyChartsTests : IDisposable
{
    private const int Charts = 200;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsnb-many-");
    private readonly Chromium _chromium = Chromium.Start();
    private readonly string _many;

    public ManyChartsTests() => _many = Report(
        Of(Enumerable.Range(0, Charts).SelectMany(n => new[] { Words($"## Part {n}\n\nWhat it is about."), Chart(n), Showing("t", "text/html", Table(20)) })), _folder.FullName, "many");

    public void Dispose()
    {
        _chromium.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Should_Open_In_3_Seconds_When_There_Are_200_Charts()
    {
        var one = await Opened(Report(Of(Chart(0)), _folder.FullName, "one"));
        var many = await Opened(_many);
        TestContext.Current.SendDiagnosticMessage($"one chart: {one:0} ms, {Charts} charts: {many:0} ms");
        // On a machine that is busy with other things, what counts is that 200 charts open about as fast as one does.
        Assert.True(many < Math.Max(3000, 2.5 * one), $"{Charts} charts: {many:0} ms, one: {one:0} ms");
    }

    [Fact]
    public void Should_Show_No_Blank_And_Not_Jump_When_Scrolled()
    {
        _chromium.Open(_many);
        var height = _chromium.Script("return document.documentElement.scrollHeight;");
        // Jumps, for which nothing can be drawn ahead, a few frames each.
        for (var figure = 1; figure <= Charts; figure += 9)
        {
            var blanks = _chromium.ScriptAsync($$"""
                const done = arguments[arguments.length - 1];
                document.getElementById('figure-{{figure}}').scrollIntoView({ behavior: 'instant' });
                let frames = 0;
                const look = () => frames++ < 3 ? requestAnimationFrame(look) : done(Array.from(document.querySelectorAll('figure.chart')).filter(figure => {
                  const box = figure.getBoundingClientRect();
                  return box.bottom > 0 && box.top < innerHeight && !figure.querySelector('.main-svg .plot');
                }).length);
                look();
                """);
            Assert.Equal((figure, (object)0L), (figure, blanks));
        }

        Assert.Equal(height, _chromium.Script("return document.documentElement.scrollHeight;"));
    }

    /// <summary>Milliseconds from the navigation until the page is loaded and what is in view is drawn.</summary>
    private async Task<double> Opened(string address)
    {
        _chromium.Open("about:blank");
        _chromium.Open(address);
        await _chromium.Until("document.querySelector('figure.chart .main-svg .plot')");
        return Convert.ToDouble(_chromium.Script("return Math.max(performance.getEntriesByType('navigation')[0].loadEventEnd, performance.getEntriesByName('first-chart')[0].startTime);"), CultureInfo.InvariantCulture);
    }
}
