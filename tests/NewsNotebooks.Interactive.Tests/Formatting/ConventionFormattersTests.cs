using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Tests.Formatting;

public sealed class ConventionFormattersTests
{
    [Fact]
    public void Should_Use_Every_Form_That_The_Type_Brings()
    {
        var bundle = Formatters.Format(new Headline("<b>"));

        Assert.Equal(new Dictionary<string, string> { ["text/html"] = "<h1>&lt;b&gt;</h1>", ["application/json"] = "{}", ["text/plain"] = "Headline <b>" },
            bundle.Data.ToDictionary());
    }

    [Fact]
    public void Should_Use_Those_Of_Base_Types_And_Interfaces()
    {
        Assert.Equal("<h1>x</h1>", Formatters.Format(new LongHeadline("x")).Data["text/html"]);
        Assert.Equal("<i>marked</i>", Formatters.Format(new Marked()).Data["text/html"]);
    }

    [Fact]
    public void Should_Show_The_Structure_And_Say_So_When_A_Formatter_Fails()
    {
        var bundle = Formatters.Format(new Broken());

        Assert.Equal("The formatter of this value failed: InvalidOperationException: <no>\nConventionFormattersTests.Broken { A = 1 }", bundle.Data["text/plain"]);
        Assert.StartsWith("<p><i>The formatter of this value failed: InvalidOperationException: &lt;no&gt;</i></p><table>", bundle.Data["text/html"], StringComparison.Ordinal);
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
    private sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
    {
        public Type FormatterSourceType { get; } = formatterSourceType;

        public string[]? PreferredMimeTypes { get; set; }
    }

    [TypeFormatterSource(typeof(HeadlineFormatters), PreferredMimeTypes = ["text/html"])]
    public class Headline(string text)
    {
        public string Text { get; } = text;

        public override string ToString() => "Headline " + Text;
    }

    public sealed class LongHeadline(string text) : Headline(text);

    [TypeFormatterSource(typeof(MarkedFormatters))]
    public interface IMarked;

    public sealed class Marked : IMarked;

    [TypeFormatterSource(typeof(BrokenFormatters))]
    public sealed class Broken
    {
        public int A { get; } = 1;
    }

    public sealed class HeadlineFormatters
    {
#pragma warning disable CA1822 // The convention calls an instance method.
        public IEnumerable<object> CreateTypeFormatters() =>
        [
            new Formatter("text/html", v => $"<h1>{System.Net.WebUtility.HtmlEncode(((Headline)v).Text)}</h1>"),
            new Formatter("application/json", _ => "{}"),
            new Formatter("image/png", _ => null),
        ];
    }

    public sealed class MarkedFormatters
    {
        public IEnumerable<object> CreateTypeFormatters() => [new Formatter("text/html", _ => "<i>marked</i>")];
    }

    public sealed class BrokenFormatters
    {
        public IEnumerable<object> CreateTypeFormatters() => [new Formatter("text/html", _ => throw new InvalidOperationException("<no>"))];
    }
#pragma warning restore CA1822

    public sealed class Formatter(string mimeType, Func<object, string?> format)
    {
        public string MimeType { get; } = mimeType;

        public bool Format(object value, TextWriter writer)
        {
            var text = format(value);
            writer.Write(text);
            return text is not null;
        }
    }
}
