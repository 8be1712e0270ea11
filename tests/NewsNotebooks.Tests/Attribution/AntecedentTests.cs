using NewsNotebooks.Attribution;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Attribution;

/// <summary>For whom pronouns and descriptions stand.</summary>
public sealed class AntecedentTests
{
    private static string? LastSpeaker(string text) => QuoteExtractor.Extract(new Article("a", text))[^1].Speaker;

    [Theory]
    [InlineData("Arno Tell, the harbour master, left early. Ms Moss asked a guard where the crane was. “Ask me tomorrow,” he told her.", "guard")]
    [InlineData("Arno Tell, the harbour master, left early.\nThat evening one pilot, who would not give his name, said the fog was thick.\n“We saw nothing at all,” he said.", "pilot")]
    [InlineData("Arno Tell, the harbour master, left early. An engineer at a small shipyard was less patient. “It will not float,” she said.", "engineer at a small shipyard")]
    [InlineData("Arno Tell left early. A guard who gave his name as Odo said he had waited. “It was cold,” he said.", "Odo")]
    [InlineData("“It was cold,” said one woman, who gave only her first name, Wenna.", "Wenna")]
    [InlineData("Rika Moss, the mayor, came late. Asked by a radio reporter whether she would stay, she smiled. “That is for the voters,” she said.", "Rika Moss")]
    [InlineData("Arno Tell, the harbour master, resigned on Monday, two days after the board had overruled him. “I am tired,” he said.", "Arno Tell")]
    public void Should_Give_A_Pronoun_Whom_The_Text_Is_About(string text, string speaker) => Assert.Equal(speaker, LastSpeaker(text));

    [Theory]
    [InlineData("The Brelik Rail Union met on Monday. The union has no plans to strike. “We have time,” it said.", "Brelik Rail Union")]
    [InlineData("Arno Tell resigned. Mr Tell’s office confirmed the news. “He is tired,” it said.", "Arno Tell's office")]
    public void Should_Give_It_What_The_Sentence_Before_Is_About(string text, string speaker) => Assert.Equal(speaker, LastSpeaker(text));

    [Theory]
    [InlineData("Justice Rika Moss spoke for an hour. “You knew it,” the judge said.", "Rika Moss")]
    [InlineData("Her husband Arno Tell, a baker, works nights. “We meet in the hall,” the 39-year-old said.", "Arno Tell")]
    [InlineData("An old friend whispered that they had quarrelled. “It was about a boat,” the pal said.", "old friend")]
    [InlineData("A spokesman for the harbour board denied it. Arno Tell agreed. “We never met,” the spokesman said.", "spokesman for the harbour board")]
    [InlineData("Mum of two Rika Moss, 39, stayed at home. “It was a long night,” the dental technician said.", "Rika Moss")]
    public void Should_Give_A_Description_Whom_It_Means(string text, string speaker) => Assert.Equal(speaker, LastSpeaker(text));

    [Theory]
    [InlineData("“Nobody asked us,” said a spokeswoman for the port of Ciradel.", "spokeswoman for the port of Ciradel")]
    [InlineData("A spokeswoman for the port told reporters on Monday: “Nobody asked us.”", "spokeswoman for the port")]
    [InlineData("“Nobody asked us,” said an official in a statement.", "official")]
    [InlineData("The port’s owner, Gull Foods, said: “Nobody asked us.”", "Gull Foods")]
    [InlineData("“Nobody asked us,” said dad of four Arno Tell, 46.", "Arno Tell")]
    public void Should_Name_A_Source_By_All_That_Belongs_To_It(string text, string speaker) => Assert.Equal(speaker, LastSpeaker(text));

    [Theory]
    [InlineData("It leaves Anna and Peter Moss with a bill. “We had no idea,” sobbed Anna.", "Anna Moss")]
    [InlineData("Rika Moss went to prison. Moss’s brother Peter, 48, wept. “She is ill,” he said.", "Peter Moss")]
    public void Should_Give_A_Given_Name_The_Surname_That_It_Shares(string text, string speaker) => Assert.Equal(speaker, LastSpeaker(text));
}
