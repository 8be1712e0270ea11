using System.Buffers.Binary;
using System.Xml.Linq;
using NewsNotebooks.Charts;
using NewsNotebooks.Charts.Pictures;
using NewsNotebooks.Terms;

namespace NewsNotebooks.Tests.Charts;

public sealed class ChartPictureTests
{
    private static readonly NewsChart Chart = new TermCount[] { new("ferry", 3, 2), new("</script><script>document.title='x'</script><img src=x onerror=alert(1)>", 1, 1) }.ToBarChart("Words & <b>more</b>");

    public sealed class TheSaveAsyncMethod : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public void Dispose() => _folder.Dispose();

        private string PathOf(string name) => Path.Combine(_folder.Path, name);

        private string[] Files() => [.. Directory.GetFiles(_folder.Path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

        [Fact]
        public async Task Should_Draw_An_Svg_That_Holds_No_Script()
        {
            NeedsChromium();
            await Chart.SaveAsync(PathOf("x.svg"), ChartSize.Column, cancellation: TestContext.Current.CancellationToken);
            var svg = XDocument.Load(PathOf("x.svg")).Root!;
            Assert.Equal(("640", "420", "img"), ((string?)svg.Attribute("width"), (string?)svg.Attribute("height"), (string?)svg.Attribute("role")));
            Assert.Equal(("Words & <b>more</b>", Chart.Description), (svg.Elements().ElementAt(0).Value, svg.Elements().ElementAt(1).Value));
            Assert.Contains(svg.Descendants(), text => text.Name.LocalName == "text" && text.Value == "ferry");
            Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "img" or "foreignObject");
            Assert.Equal(["x.svg"], Files());
        }

        [Fact]
        public async Task Should_Draw_A_Png_With_Two_Pixels_For_One()
        {
            NeedsChromium();
            File.WriteAllText(PathOf("x.PNG"), "before");
            await Chart.SaveAsync(PathOf("x.PNG"), ChartSize.Slide, ChartTheme.Dark, TestContext.Current.CancellationToken);
            var png = File.ReadAllBytes(PathOf("x.PNG"));
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
            Assert.Equal((2560, 1440), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        }

        [Fact]
        public async Task Should_Write_Nothing_When_Cancelled()
        {
            NeedsChromium();
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Chart.SaveAsync(PathOf("x.svg"), cancellation: cancellation.Token));
            Assert.Empty(Files());
        }

        [Fact]
        public async Task Should_Refuse_Another_Ending() =>
            Assert.Equal("Found 'x.jpg', which ends in '.jpg'; expected a file that ends in .svg or .png. (Parameter 'path')", (await Assert.ThrowsAsync<ArgumentException>(() => Chart.SaveAsync("x.jpg"))).Message);

        [Fact]
        public async Task Should_Name_A_Folder_That_Is_Not_There() =>
            Assert.StartsWith($"Found no folder '{PathOf("none")}'", (await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Chart.SaveAsync(PathOf(Path.Combine("none", "x.svg"))))).Message, StringComparison.Ordinal);
    }

    public sealed class TheProgram
    {
        [Fact]
        public void Should_Be_The_One_That_Is_Named() => Assert.Equal("/opt/chrome", ChromiumProgram.Find(name => name == "NEWSNB_CHROMIUM" ? "/opt/chrome" : null, path => path == "/opt/chrome"));

        [Fact]
        public void Should_Be_Looked_For_On_The_Path()
        {
            var program = Path.Combine("b", OperatingSystem.IsWindows() ? "google-chrome.exe" : "google-chrome");
            Assert.Equal(program, ChromiumProgram.Find(name => name == "PATH" ? "a" + Path.PathSeparator + "b" : null, path => path == program));
        }

        [Fact]
        public void Should_Say_What_Was_Looked_For_And_What_To_Do_Where_There_Is_None()
        {
            var message = Assert.Throws<ChromiumNotFoundException>(() => ChromiumProgram.Find(_ => null, _ => false)).Message;
            Assert.StartsWith("Found no Chromium, which pictures of charts are drawn with. Looked for chromium, chromium-browser, google-chrome, google-chrome-stable, chrome, microsoft-edge, msedge in the folders of PATH", message, StringComparison.Ordinal);
            Assert.EndsWith("Install Chromium, Chrome or Edge, or let the environment variable NEWSNB_CHROMIUM name the program. ToHtml() and reports need none.", message, StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Be_There_When_It_Is_Named() =>
            Assert.Equal("NEWSNB_CHROMIUM names 'gone', and there is no such file. Let it name Chromium, Chrome or Edge, or remove it, so that they are looked for.", Assert.Throws<ChromiumNotFoundException>(() => ChromiumProgram.Find(_ => "gone", _ => false)).Message);
    }

    private static void NeedsChromium() => Requirement.Check(Requirement.Program("chromium", "chromium-browser", "google-chrome", "google-chrome-stable") is not null, "Chromium (Debian: chromium)");
}
