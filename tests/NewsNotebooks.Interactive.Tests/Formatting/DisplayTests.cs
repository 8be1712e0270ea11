using NewsNotebooks.Interactive.Sessions;
using NewsNotebooks.Interactive.Tests.Sessions;

namespace NewsNotebooks.Interactive.Tests.Formatting;

/// <summary>What cells can say of how things are shown.</summary>
public sealed class DisplayTests : IDisposable
{
    private readonly CellRunner _cells = new();

    public void Dispose()
    {
        // What is registered holds for the process.
        Microsoft.DotNet.Interactive.Formatting.Formatter.ResetToDefault();
        _cells.Dispose();
    }

    private async Task<string[]> Forms(string code) => [.. (await _cells.Run(code)).SelectMany(output => (output switch
    {
        DisplayOutput display => display.Bundle.Data,
        ResultOutput result => result.Bundle.Data,
        _ => new Dictionary<string, string> { [output.GetType().Name] = output.ToString()! },
    }).OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => $"{form.Key}: {form.Value}"))];

    [Theory]
    [InlineData("HTML(\"<b>x</b>\")", "text/html: <b>x</b>", "text/plain: <b>x</b>")]
    [InlineData("Markdown(\"*x*\")", "text/markdown: *x*", "text/plain: *x*")]
    [InlineData("Latex(\"$x$\")", "text/latex: $x$", "text/plain: $x$")]
    [InlineData("SVG(\"<svg/>\")", "image/svg+xml: <svg/>", "text/plain: <svg/>")]
    [InlineData("PNG(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 1 })", "image/png: iVBORwAB", "text/plain: (image/png, 6 bytes)")]
    [InlineData("Javascript(\"f()\");", "application/javascript: f()", "text/plain: f()")]
    [InlineData("display(HTML(\"<b>x</b>\"));", "text/html: <b>x</b>", "text/plain: <b>x</b>")]
    [InlineData("\"<b>\".DisplayAs(\"text/html\");", "text/html: <b>", "text/plain: <b>")]
    [InlineData("new[] { 1 }.Display(\"text/plain\");", "text/plain: int[] (1) [ 1 ]")]
    public async Task Should_Show_Content_As_What_It_Is(string code, params string[] forms) => Assert.Equal(forms, await Forms(code));

    [Fact]
    public async Task Should_Say_So_When_Bytes_Are_No_Image() =>
        Assert.StartsWith("These bytes are no PNG image", (await _cells.Error("PNG(new byte[] { 1 })")).Value, StringComparison.Ordinal);

    public sealed class Register : IDisposable
    {
        private readonly DisplayTests _display = new();

        public void Dispose() => _display.Dispose();

        [Fact]
        public async Task Should_Give_Values_Of_A_Type_A_Form()
        {
            await _display._cells.Run("record Gull(string Name);\nrecord Tern(string Name) : Gull(Name);\nFormatter.Register<Gull>(gull => $\"<b>{gull.Name}</b>\", \"text/html\");");
            Assert.Equal(["text/html: <b>a</b>", "text/plain: Tern { Name = \"a\" }"], await _display.Forms("new Tern(\"a\")"));
        }

        [Fact]
        public async Task Should_Give_Open_Generic_Types_A_Form()
        {
            await _display._cells.Run("Formatter.Register(typeof(List<>), (list, writer) => writer.Write(\"a list\"), \"text/html\");");
            Assert.Equal(["text/html: a list", "text/plain: List<int> (1) [ 1 ]"], await _display.Forms("new List<int> { 1 }"));
        }

        [Fact]
        public async Task Should_Show_What_A_Formatter_Throws_And_The_Value()
        {
            await _display._cells.Run("Formatter.Register<Version>((Version v) => throw new FormatException(\"no\"));");
            Assert.Equal("text/plain: The formatter of this value failed: FormatException: no\n1.2", (await _display.Forms("new Version(1, 2)"))[1]);
        }
    }

    [Fact]
    public async Task Preferred_Mime_Types_Should_Be_The_Only_Ones()
    {
        await _cells.Run("Formatter.SetPreferredMimeTypesFor(typeof(int[]), \"text/plain\");");
        Assert.Equal(["text/plain: int[] (1) [ 1 ]"], await Forms("new[] { 1 }"));
        await _cells.Run("Formatter.ResetToDefault();");
        Assert.Equal(2, (await Forms("new[] { 1 }")).Length);
    }

    [Fact]
    public async Task ToDisplayString_Should_Give_A_Form_As_Text() =>
        Assert.Equal("int[] (1) [ 1 ]", await _cells.Result("new[] { 1 }.ToDisplayString()"));

    [Fact]
    public async Task Update_Should_Replace_What_Is_Shown()
    {
        var outputs = (await _cells.Run("var shown = display(1); shown.Update(2);")).Cast<DisplayOutput>().ToList();
        Assert.Equal([("1", false), ("2", true)], outputs.Select(output => (output.Bundle.Data["text/plain"], output.IsUpdate)));
        Assert.Single(outputs.Select(output => output.DisplayId).Distinct());
    }

    public sealed class WithProgress : IDisposable
    {
        private readonly CellRunner _cells = new();

        public void Dispose() => _cells.Dispose();

        [Fact]
        public async Task Should_Show_How_Far_A_Loop_Is()
        {
            var outputs = (await _cells.Run("var sum = 0; foreach (var i in new[] { 1, 2, 3 }.WithProgress(\"adding\")) { sum += i; System.Threading.Thread.Sleep(110); }\nsum")).ToList();
            var texts = outputs.OfType<DisplayOutput>().Select(output => output.Bundle.Data["text/plain"]).ToList();

            Assert.StartsWith("adding: 0 of 3", texts[0], StringComparison.Ordinal);
            Assert.StartsWith("adding: 1 of 3", texts[1], StringComparison.Ordinal);
            Assert.EndsWith("left", texts[1], StringComparison.Ordinal);
            Assert.StartsWith("adding: 3 of 3", texts[^1], StringComparison.Ordinal);
            Assert.Contains("<progress value=\"3\" max=\"3\">", outputs.OfType<DisplayOutput>().Last().Bundle.Data["text/html"], StringComparison.Ordinal);
            Assert.Equal("6", outputs.OfType<ResultOutput>().Single().Bundle.Data["text/plain"]);
        }

        [Fact]
        public async Task Should_Show_Few_Updates_When_There_Are_Many_Items()
        {
            var outputs = await _cells.Run("foreach (var i in Enumerable.Range(0, 100_000).WithProgress()) { }");
            Assert.InRange(outputs.Count, 2, 60);
        }

        [Fact]
        public async Task Should_Count_When_The_Number_Is_Not_Known()
        {
            var outputs = await _cells.Run("IEnumerable<int> Some() { yield return 1; yield return 2; }\nforeach (var i in Some().WithProgress()) { }");
            Assert.StartsWith("2 of 2", outputs.OfType<DisplayOutput>().Last().Bundle.Data["text/plain"], StringComparison.Ordinal);
        }
    }
}
