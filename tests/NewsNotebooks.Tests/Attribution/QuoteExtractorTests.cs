using NewsNotebooks.Attribution;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Attribution;

public sealed class QuoteExtractorTests
{
    private const string Lead = "Arno Tell, the harbour master, met Ms Rika Moss, the mayor, on the mole.\n";

    private static IReadOnlyList<Quotation> Extract(string text) => QuoteExtractor.Extract(new Article("a", text));

    private static string?[] Speakers(string text) => [.. Extract(text).Where(quotation => quotation.Quoted.Count > 0).Select(quotation => quotation.Speaker)];

    public sealed class TheExtractMethod
    {
        [Theory]
        [InlineData("“The berth has moved,” Tell said on the steps.", "Tell", "said")]
        [InlineData("“The berth has moved,” said Arno Tell, who had watched it.", "Arno Tell", "said")]
        [InlineData("“The berth has moved,” said the harbour master, Arno Tell.", "the harbour master, Arno Tell", "said")]
        [InlineData("Tell said: “The berth has moved.”", "Tell", "said")]
        [InlineData("Tell told reporters on the mole: “The berth has moved.”", "Tell", "told")]
        [InlineData("“The berth has moved,” Mr Tell, 61, told the board.", "Mr Tell", "told")]
        [InlineData("“The berth has moved!” shouted Tell.", "Tell", "shouted")]
        [InlineData("“The berth has moved,” he said of it to Moss.", "he", "said")]
        public void Should_Find_Source_And_Cue(string sentence, string mention, string cue)
        {
            var quotation = Assert.Single(Extract(Lead + sentence));
            Assert.Equal(QuotationType.Direct, quotation.Type);
            Assert.StartsWith("The berth has moved", quotation.Text, StringComparison.Ordinal);
            Assert.Equal((mention, cue), (quotation.Mention, quotation.Cue));
            Assert.Equal("Arno Tell", quotation.Speaker);
            Assert.Equal((mention, cue), (quotation.SpeakerSpan!.Value.In(Lead + sentence), quotation.CueSpan!.Value.In(Lead + sentence)));
        }

        [Fact]
        public void Should_Give_Both_Halves_Of_An_Interrupted_Quotation_One_Attribution()
        {
            var rows = Extract(Lead + "“The berth,” Tell said, “has moved.”");
            Assert.Equal(["The berth,", "has moved."], rows.Select(row => row.Text));
            Assert.Equal([1, 1], rows.Select(row => row.Attribution));
            Assert.Equal(["Arno Tell", "Arno Tell"], rows.Select(row => row.Speaker));
        }

        [Fact]
        public void Should_Give_The_Rest_Of_A_Paragraph_The_Same_Source() =>
            Assert.Equal(["Arno Tell", "Arno Tell"], Speakers(Lead + "“The berth has moved,” Tell said. “Nobody asked the pilots.”"));

        [Fact]
        public void Should_Continue_A_Quotation_That_The_Paragraph_Before_Left_Open()
        {
            var rows = Extract(Lead + "“The berth has moved,” Tell said. “Nobody asked the pilots.\n“They would have said no.”");
            Assert.Equal(["Arno Tell", "Arno Tell", "Arno Tell"], rows.Select(row => row.Speaker));
            Assert.Equal("They would have said no.", rows[2].Text);
            Assert.Equal("the paragraph before left this source's quotation open", rows[2].Reason);
        }

        [Fact]
        public void Should_Give_A_Paragraph_That_Is_A_Quotation_The_Source_Of_The_One_Before() =>
            Assert.Equal(["Rika Moss", "Rika Moss"], Speakers(Lead + "“The berth has moved,” said Moss.\n“Nobody asked the pilots about it.”"));

        [Fact]
        public void Should_Read_Single_Marks_As_Quotations_When_The_Article_Uses_Them() =>
            Assert.Equal(["Arno Tell", "Arno Tell"], Speakers(Lead + "‘It’s the pilots’ berth,’ Tell said. ‘The board called it “ours”.’"));

        [Fact]
        public void Should_Mark_What_Is_Quoted_In_Part_As_Mixed()
        {
            const string sentence = "Tell said that the berth was “a hole in the water”.";
            var quotation = Assert.Single(Extract(Lead + sentence));
            Assert.Equal(QuotationType.Mixed, quotation.Type);
            Assert.Equal("a hole in the water", Assert.Single(quotation.Quoted).In(Lead + sentence));
            Assert.Equal("the berth was “a hole in the water”", quotation.Text);
        }

        [Fact]
        public void Should_Find_Indirect_Quotations()
        {
            var quotation = Assert.Single(Extract(Lead + "Moss said that the berth would move back."));
            Assert.Equal((QuotationType.Indirect, "the berth would move back", "Rika Moss"), (quotation.Type, quotation.Text, quotation.Speaker));
            Assert.Empty(quotation.Quoted);
        }

        [Fact]
        public void Should_Choose_By_Gender_When_A_Form_Of_Address_Tells_It() =>
            Assert.Equal(["Rika Moss", "Arno Tell"], Speakers("Mr Arno Tell met Ms Rika Moss.\n“The berth has moved,” she said.\n“It has,” he said, “and for good.”").Take(2));

        [Fact]
        public void Should_Be_Null_When_Nothing_Says_Who_Spoke()
        {
            var quotation = Assert.Single(Extract("The board met at noon.\n“The berth has moved for good.”"));
            Assert.Null(quotation.Speaker);
            Assert.Null(quotation.Mention);
            Assert.Equal((0.3, "nothing near it says who spoke"), (quotation.Confidence, quotation.Reason));
        }

        [Theory]
        [InlineData("He called the plan “Berth 9” in his report.")]
        [InlineData("The “Gull” and the “Tern” lay at the mole.")]
        [InlineData("They watched “The Pilot” that evening.")]
        public void Should_Not_Take_Names_And_Titles_For_Speech(string sentence) =>
            Assert.DoesNotContain(Extract(Lead + sentence), quotation => quotation.Type == QuotationType.Direct && quotation.Cue is null);

        [Fact]
        public void Should_Not_Read_Captions_Nor_Headlines_That_The_Body_Does_Not_Explain()
        {
            var rows = Extract("‘Nobody asked us’\n\nPHOTO: “The berth,” Arno Tell said.\n\n" + Lead + "\n“Not asked”\n\n" + Lead);
            Assert.DoesNotContain(rows, row => row.Quoted.Count > 0);
        }

        [Fact]
        public void Should_Give_A_Headline_To_Whoever_Says_It_In_The_Body()
        {
            var rows = Extract("“Nobody asked the pilots”: a harbour divided\n\n" + Lead + "\n“Nobody ever asked the pilots,” said Moss.\n\n" + Lead);
            Assert.Equal([("Nobody asked the pilots", "Rika Moss"), ("Nobody ever asked the pilots,", "Rika Moss")], rows.Where(row => row.Quoted.Count > 0).Select(row => (row.Text, row.Speaker!)));
            Assert.Equal("the body gives these words to this source", rows[0].Reason);
        }

        [Fact]
        public void Should_Read_What_A_Headline_Says_Itself() =>
            Assert.Equal("Rika Moss", Extract("Moss says ferry berth “will not move again”\n\n" + Lead + "\nIt rained.\n")[0].Speaker);

        [Fact]
        public void Should_Sort_By_Place_And_Carry_Outlet_And_Date()
        {
            var article = new Article("x", Lead + "“The berth has moved,” Tell said. Moss called it “a hole in the water”. “It has,” Tell said.")
            {
                Outlet = "Gull",
                Published = new(new DateOnly(2024, 5, 6)),
            };
            var rows = QuoteExtractor.Extract(article);
            Assert.Equal(rows.Select(row => row.Span.Start).Order(), rows.Select(row => row.Span.Start));
            Assert.All(rows, row => Assert.Equal(("x", "Gull", "2024-05-06"), (row.DocId, row.Outlet, row.Published.ToString())));
        }
    }

    public sealed class TheQuotationsMethod
    {
        [Fact]
        public void Should_Leave_Articles_In_Other_Languages_Out() =>
            Assert.Empty(new[] { new Article("a", Lead + "“The berth has moved,” Tell said.") { Language = "fr" } }.Quotations());

        [Fact]
        public void Should_End_When_It_Is_Cancelled() =>
            Assert.Throws<OperationCanceledException>(() => new[] { new Article("a", Lead) }.Quotations(new CancellationToken(canceled: true)));
    }
}
