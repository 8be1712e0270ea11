using CsCheck;
using NewsNotebooks.Attribution;
using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Attribution;

/// <summary>What holds for quotations whatever the text.</summary>
public sealed class QuotationPropertyTests
{
    /// <summary>Four paragraphs of real shape, one of them continued into the next.</summary>
    private static readonly string[] Story =
    [
        "Arno Tell, the harbour master, met Rika Moss, the mayor, on the mole. “The berth has moved,” Tell said. “Nobody asked us.”",
        "Moss said that it was “a hole in the water” and no berth. “It’s the pilots’ water,” she added. “They know it best.",
        "“They should have been asked,” she said.",
        "“We were asked,” said Ivo Brand, a pilot, “and we said ‘no’ to the board.” According to Tell, the board was “deaf”.",
        "“It always was,” Brand said.",
    ];

    private static readonly string[] Pieces =
        ["Arno Tell ", "said ", "she ", "“", "”", "\"", "'", "\n", ". ", ", ", "The berth has moved", "that ", "told reporters ", "according to "];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char["“”\"'‘’«» \n.,!?—aAbS1s:"], 0, 200],
        Gen.Int[0, 13].Array[0, 40].Select(picks => string.Concat(picks.Select(pick => Pieces[pick]))));

    [Fact]
    public void Should_Lie_Inside_The_Text_On_Random_Text() => AnyText.Sample(text => Check(text), iter: 20_000);

    [Fact]
    public void Should_Lie_Inside_The_Text_When_Characters_Are_Lost_Or_Doubled() =>
        Gen.Select(Gen.Int[0, 1000].Array[1, 12], Gen.Bool.Array[12]).Sample((places, doubled) =>
        {
            var text = string.Join('\n', Story);
            for (var i = 0; i < places.Length; i++)
            {
                var at = places[i] % text.Length;
                text = doubled[i] ? text.Insert(at, text[at].ToString()) : text.Remove(at, 1);
            }
            Check(text);
        }, iter: 5000);

    /// <summary>A lost mark costs the paragraph it stood in, and those that its quotation ran on into: never the rest of the article.</summary>
    [Fact]
    public void Should_Stay_The_Same_Elsewhere_When_Any_One_Mark_Is_Lost()
    {
        for (var lost = 0; lost < Story.Length; lost++)
        {
            for (var at = 0; at < Story[lost].Length; at++)
            {
                if (Story[lost][at] is not ('“' or '”' or '‘' or '’')) continue;
                var maimed = (string[])Story.Clone();
                maimed[lost] = maimed[lost].Remove(at, 1);
                var touched = lost == 1 ? 2 : lost;
                foreach (var paragraph in Enumerable.Range(0, Story.Length).Where(i => i < lost || i > touched))
                    Assert.Equal(QuotedIn(Story, paragraph), QuotedIn(maimed, paragraph));
            }
        }
    }

    private static IEnumerable<(string, string?)> QuotedIn(string[] paragraphs, int paragraph)
    {
        var start = paragraphs.Take(paragraph).Sum(text => text.Length + 1);
        var span = new TextSpan(start, start + paragraphs[paragraph].Length);
        var rows = QuoteExtractor.Extract(new Article("a", string.Join('\n', paragraphs)));
        return [.. rows.Where(row => span.Contains(row.Span)).Select(row => (row.Text, row.Speaker))];
    }

    private static void Check(string text)
    {
        var start = 0;
        foreach (var row in QuoteExtractor.Extract(new Article("a", text)))
        {
            Assert.InRange(row.Span.Start, start, text.Length);
            Assert.Equal(row.Text, row.Span.In(text));
            Assert.NotEqual("", row.Text);
            Assert.All(row.Quoted, quoted => Assert.True(quoted.Length > 0 && row.Span.Contains(quoted)));
            Assert.Equal(row.Type == QuotationType.Indirect, row.Quoted.Count == 0);
            Assert.Equal(row.Cue, row.CueSpan?.In(text));
            Assert.Equal(row.Mention, row.SpeakerSpan?.In(text));
            Assert.InRange(row.Confidence, 0, 1);
            start = row.Span.Start;
        }
    }
}
