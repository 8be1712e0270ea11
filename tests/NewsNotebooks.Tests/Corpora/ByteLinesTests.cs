using System.Text;
using CsCheck;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Corpora;

public sealed class ByteLinesTests
{
    private static List<(string Line, int Number)> Lines(byte[] bytes, int most = int.MaxValue) =>
        [.. ByteLines.Blocks(new Dribble(bytes, most)).SelectMany(block => ByteLines.In(block).Select(line => (Encoding.Latin1.GetString(line.Line.Span), line.Number)))];

    [Fact]
    public void Should_Give_Lines_That_Are_Not_Blank_With_Their_Numbers() =>
        Assert.Equal([("a", 2), ("b\r", 3), (" c", 6)], Lines("\na\nb\r\n\n \t\r\n c"u8.ToArray()));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void Should_Give_Nothing_When_There_Is_Nothing(string text) => Assert.Empty(Lines(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Should_Keep_Lines_Whole_Whatever_Their_Length()
    {
        var lengths = new[] { 10, 300_000, 1, 262_143, 262_144, 262_145, 2_000_000, 5 };
        var text = string.Join('\n', lengths.Select((length, i) => new string((char)('a' + i), length)));
        Assert.Equal(lengths.Select((length, i) => (new string((char)('a' + i), length), i + 1)), Lines(Encoding.Latin1.GetBytes(text), most: 50_000));
    }

    [Fact]
    public void Should_Cut_As_Reading_By_Lines_Does() => Gen.Int[0, 400_000].Array[0, 8].Sample(lengths =>
    {
        var text = string.Join('\n', lengths.Select((length, i) => new string((char)('a' + i), length % 3 == 0 ? 0 : length)));
        var expected = text.Split('\n').Select((line, i) => (line, i + 1)).Where(line => line.line.Length > 0);
        Assert.Equal(expected, Lines(Encoding.Latin1.GetBytes(text)));
    }, iter: 50);

    /// <summary>A stream that gives few bytes at a time, as pipes do.</summary>
    private sealed class Dribble(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);
    }
}
