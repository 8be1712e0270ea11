using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Tests.Documents;

public sealed class NotebookParametersTests
{
    private const string Declarations = """
        // Where the articles are
        var corpus = "../data/articles"; DateTime? published = null;
        int top = 20, least;
        string[] outlets = [];
        const int Fixed = 1;
        var since = new DateOnly(2019, 1, 1);
        var share = -0.5;
        var names = new[] { "a" };
        void Helper() { var inner = 1; }
        """;

    private static NotebookDocument Notebook(string source, string tag = "parameters") => new(
        [new NotebookCell(CellType.Markdown, "# T"), new NotebookCell(CellType.Code, source) { Metadata = new JsonObject { ["tags"] = new JsonArray(tag) } }, new NotebookCell(CellType.Code, "after")], []);

    private static Dictionary<string, string> Values(params (string Name, string Value)[] values) => values.ToDictionary(v => v.Name, v => v.Value);

    private static string Injected(string declaration, string value)
    {
        var document = Notebook(declaration);
        NotebookParameters.Inject(document, Values((NotebookParameters.Read(document)[0].Name, value)));
        return document.Cells[2].Source;
    }

    public sealed class TheReadMethod
    {
        [Fact]
        public void Should_Give_Names_Types_And_Defaults_When_Declared_At_Top_Level() => Assert.Equal(
            [
                new("corpus", "string", "\"../data/articles\""),
                new("published", "DateTime?", "null"),
                new("top", "int", "20"),
                new("least", "int", null),
                new("outlets", "string[]", "[]"),
                new("since", "DateOnly", "new DateOnly(2019, 1, 1)"),
                new("share", "double", "-0.5"),
                new("names", "string[]", "new[] { \"a\" }"),
            ],
            NotebookParameters.Read(Notebook(Declarations)));

        [Fact]
        public void Should_Be_Empty_When_No_Cell_Is_Tagged() => Assert.Empty(NotebookParameters.Read(Notebook("int top = 1;", "other")));
    }

    public sealed class TheInjectMethod
    {
        [Theory]
        [InlineData("string s = \"\";", "say \"hi\"\\ and\nmore", "// Parameters\ns = \"say \\\"hi\\\"\\\\ and\\nmore\";")]
        [InlineData("string s = \"\";", "", "// Parameters\ns = \"\";")]
        [InlineData("string? s = null;", "", "// Parameters\ns = null;")]
        [InlineData("var b = true;", "False", "// Parameters\nb = false;")]
        [InlineData("int n = 1;", "-7", "// Parameters\nn = -7;")]
        [InlineData("var n = 1L;", "9000000000", "// Parameters\nn = 9000000000L;")]
        [InlineData("double x;", "0.1", "// Parameters\nx = 0.1d;")]
        [InlineData("decimal? m = 2.50m;", "2.50", "// Parameters\nm = 2.50m;")]
        [InlineData("DateTime? t = null;", "2019-04-26", "// Parameters\nt = new System.DateTime(2019, 4, 26, 0, 0, 0);")]
        [InlineData("System.DateTime t;", "2019-04-26T09:30:15.5", "// Parameters\nt = new System.DateTime(2019, 4, 26, 9, 30, 15).AddTicks(5000000);")]
        [InlineData("DateTime? t = null;", "", "// Parameters\nt = null;")]
        [InlineData("DateOnly d;", "2020-02-29", "// Parameters\nd = new System.DateOnly(2020, 2, 29);")]
        [InlineData("DateTimeOffset d;", "2019-04-26T09:30-05:30", "// Parameters\nd = new System.DateTimeOffset(2019, 4, 26, 9, 30, 0, System.TimeSpan.FromMinutes(-330));")]
        [InlineData("DateTimeOffset d;", "2019-04-26T09:30Z", "// Parameters\nd = new System.DateTimeOffset(2019, 4, 26, 9, 30, 0, System.TimeSpan.FromMinutes(0));")]
        [InlineData("string[] a = [];", "Harbour Post, \"x\"", "// Parameters\na = [\"Harbour Post\", \"\\\"x\\\"\"];")]
        [InlineData("string[] a = [];", "", "// Parameters\na = [];")]
        [InlineData("int @class = 1;", "2", "// Parameters\n@class = 2;")]
        public void Should_Assign_A_Literal_When_The_Value_Converts(string declaration, string value, string source) =>
            Assert.Equal(source, Injected(declaration, value));

        [Theory]
        [InlineData("int n;", "1.5", "Parameter \"n\": \"1.5\" is no int, expected a whole number.")]
        [InlineData("int n;", "", "Parameter \"n\": \"\" is no int, expected a whole number.")]
        [InlineData("bool b;", "yes", "Parameter \"b\": \"yes\" is no bool, expected true or false.")]
        [InlineData("double x;", "1,5", "Parameter \"x\": \"1,5\" is no double, expected a number such as 0.5.")]
        [InlineData("DateTime? t;", "26/04/2019", "Parameter \"t\": \"26/04/2019\" is no DateTime?, expected an ISO date or time without offset, such as 2019-04-26 or 2019-04-26T09:30.")]
        [InlineData("DateTime t;", "2019-04-26T09:30+10:00", "Parameter \"t\": \"2019-04-26T09:30+10:00\" is no DateTime, expected an ISO date or time without offset, such as 2019-04-26 or 2019-04-26T09:30.")]
        [InlineData("DateOnly d;", "2019-02-29", "Parameter \"d\": \"2019-02-29\" is no DateOnly, expected an ISO date such as 2019-04-26.")]
        [InlineData("Corpus c;", "x", "Parameter \"c\": its type Corpus cannot be given as text. Supported are string, bool, int, long, double, decimal, DateTime, DateOnly, DateTimeOffset (each with or without ?) and string[].")]
        public void Should_Say_What_Was_Expected_When_The_Value_Does_Not_Convert(string declaration, string value, string message) =>
            Assert.Equal(message, Assert.Throws<NotebookParameterException>(() => Injected(declaration, value)).Message);

        [Fact]
        public void Should_Replace_The_Earlier_Cell_When_Injected_Again()
        {
            var document = Notebook(Declarations);
            NotebookParameters.Inject(document, Values(("top", "5"), ("corpus", "x")));
            NotebookParameters.Inject(document, Values(("top", "6"), ("of another notebook", "y")));
            Assert.Equal(["# T", Declarations, "// Parameters\ntop = 6;", "after"], document.Cells.Select(c => c.Source));
            Assert.Equal(["injected-parameters"], document.Cells[2].Tags);
            Assert.Equal("injected-parameters", document.Cells[2].Id);
            Assert.Equal([KeyValuePair.Create("top", "6")], NotebookParameters.ReadInjected(document));
        }

        [Fact]
        public void Should_Change_Nothing_When_The_Notebook_Declares_None_Of_Them()
        {
            var document = Notebook(Declarations);
            NotebookParameters.Inject(document, Values(("other", "1")));
            Assert.Equal(3, document.Cells.Count);
        }
    }

    public sealed class TheValidateMethod
    {
        private static readonly Dictionary<string, NotebookDocument> Run = new()
        {
            ["01.ipynb"] = Notebook("int top = 1;"),
            ["02.ipynb"] = Notebook("string corpus = \"\"; string top = \"\";"),
        };

        [Fact]
        public void Should_Pass_When_One_Notebook_Declares_It() => Assert.Null(Record.Exception(() => NotebookParameters.Validate(Run, Values(("corpus", "x"), ("top", "3")))));

        [Fact]
        public void Should_List_Every_Problem_When_Several_Do_Not_Fit() => Assert.Equal(
            "Parameter \"corpsu\": no notebook of this run declares it. Declared are top (int), corpus (string).\n"
            + "Parameter \"top\" of 01.ipynb: \"many\" is no int, expected a whole number.",
            Assert.Throws<NotebookParameterException>(() => NotebookParameters.Validate(Run, Values(("corpsu", "x"), ("top", "many")))).Message);

        [Fact]
        public void Should_Say_So_When_No_Notebook_Declares_Anything() => Assert.Equal(
            "Parameter \"a\": no notebook of this run has a C# cell tagged \"parameters\" that declares variables.",
            Assert.Throws<NotebookParameterException>(() => NotebookParameters.Validate([], Values(("a", "1")))).Message);
    }

    public sealed class TheParseAssignmentsMethod
    {
        [Fact]
        public void Should_Split_At_The_First_Equals_Sign_When_The_Value_Holds_More() =>
            Assert.Equal(Values(("a", "x=y"), ("b", "")), NotebookParameters.ParseAssignments(["a=1", "b=", "a=x=y"]));

        [Theory]
        [InlineData("top")]
        [InlineData("=1")]
        public void Should_Say_What_Is_Expected_When_There_Is_No_Name_Or_Value(string text) => Assert.Equal(
            $"Parameter \"{text}\": expected name=value, such as top=20.",
            Assert.Throws<NotebookParameterException>(() => NotebookParameters.ParseAssignments([text])).Message);
    }
}
