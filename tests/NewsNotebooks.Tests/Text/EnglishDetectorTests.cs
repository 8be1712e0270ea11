using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Text;

public sealed class EnglishDetectorTests
{
    public sealed class TheIsEnglishMethod
    {
        [Theory]
        [InlineData("The ferry left the port an hour late because the pilot had been told that it would not be needed before noon.")]
        [InlineData("Storm closes harbour")]
        [InlineData("")]
        public void Should_Hold_For_English_And_For_What_Is_Too_Short_To_Tell(string text) => Assert.True(EnglishDetector.IsEnglish(text));

        [Theory]
        [InlineData("Le ferry a quitté le port avec une heure de retard parce que le pilote avait cru que personne ne viendrait avant midi.")]
        [InlineData("Die Fähre verließ den Hafen mit einer Stunde Verspätung, weil der Lotse glaubte, dass vor Mittag niemand kommen werde.")]
        [InlineData("Паром вышел из порта с опозданием")]
        public void Should_Not_Hold_For_Other_Languages(string text) => Assert.False(EnglishDetector.IsEnglish(text));
    }
}
