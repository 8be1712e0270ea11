using NewsNotebooks.Interactive.IntelliSense;
using NewsNotebooks.Interactive.Tests.Sessions;

namespace NewsNotebooks.Interactive.Tests.IntelliSense;

public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CellRunner _cells;

    public CompletionTests() => _cells = new CellRunner(_folder.Path);

    public void Dispose()
    {
        _cells.Dispose();
        _folder.Dispose();
    }

    /// <summary>The proposals at the bar.</summary>
    private async Task<CompletionList> Complete(string codeWithBar)
    {
        var position = codeWithBar.IndexOf('|', StringComparison.Ordinal);
        return await _cells.Session.CompleteAsync(codeWithBar.Remove(position, 1), position, TestContext.Current.CancellationToken);
    }

    private async Task<string[]> Texts(string codeWithBar) => [.. (await Complete(codeWithBar)).Items.Select(item => item.Text)];

    private async Task<CompletionProposal> Proposal(string codeWithBar, string text) => Assert.Single((await Complete(codeWithBar)).Items, item => item.Text == text);

    private async Task Run(string code)
    {
        await _cells.Run(code);
        Assert.True(_cells.Succeeded);
    }

    public sealed class Names : IDisposable
    {
        private readonly CompletionTests _t = new();

        public void Dispose() => _t.Dispose();

        [Fact]
        public async Task Should_Be_There_Before_Any_Cell_Has_Run()
        {
            Assert.Equal(new CompletionProposal("WriteLine", "function"), await _t.Proposal("Console.WriteL|", "WriteLine") with { Signature = "", Documentation = "" });
            Assert.Contains("display", await _t.Texts("disp|"));
        }

        [Fact]
        public async Task Should_Be_Those_Of_Earlier_Cells_With_What_They_Are()
        {
            await _t.Run("var ferryCount = 3; int FerryTwice(int x) => 2 * x; int FerryTwice(string s) => 1;");
            await _t.Run("class FerryBoat { } struct FerrySize { } interface IFerry { } enum FerryKind { A } record FerryTrip(int Miles); delegate void FerryBell();");
            var items = (await _t.Complete("ferry|")).Items;

            Assert.Equal(
                ["FerryBell class delegate void FerryBell()", "FerryBoat class class FerryBoat", "ferryCount variable int ferryCount", "FerryKind enum enum FerryKind", "FerrySize struct struct FerrySize", "FerryTrip class record FerryTrip", "FerryTwice function int FerryTwice(int x) (+ 1 overload)", "IFerry interface interface IFerry"],
                items.Select(i => $"{i.Text} {i.Kind} {i.Signature}").Order(StringComparer.OrdinalIgnoreCase));
            Assert.Equal("ferryCount", items[0].Text);
        }

        [Fact]
        public async Task Should_Have_The_Type_Of_The_Last_Declaration()
        {
            await _t.Run("var gull = 1;");
            await _t.Run("var old = gull; var gull = \"text\";");
            Assert.Equal("string gull", (await _t.Proposal("gul|", "gull")).Signature);
            Assert.Contains("Substring", await _t.Texts("gull.|"));
            Assert.Contains("CompareTo", await _t.Texts("old.|"));
        }

        [Fact]
        public async Task Should_Be_Types_Only_Where_Only_Types_Can_Stand()
        {
            await _t.Run("var ferryCount = 3; class FerryBoat { } class FerryException : Exception { } class FerryAttribute : Attribute { }");
            Assert.Equal(["FerryAttribute", "FerryBoat", "FerryException"], await _t.Texts("List<Ferry|"));
            Assert.Contains("Ferry", await _t.Texts("[Fer|] class X { }"));
            Assert.DoesNotContain("ferryCount", await _t.Texts("[Fer|] class X { }"));
        }

        [Theory]
        [InlineData("int harbour = 1; harb|", "int harbour")]
        [InlineData("void F(int harbour) { harb| }", "int harbour")]
        [InlineData("Enumerable.Range(1, 2).Select(harbour => harb|)", "int harbour")]
        [InlineData("foreach (var harbour in \"abc\") { harb|", "char harbour")]
        [InlineData("var harbour = ferry.Keys.First(); harb|", "string harbour")]
        [InlineData("var harbour = new Boat(); harb|", "Boat harbour")]
        public async Task Should_Include_The_Cells_Own(string code, string signature)
        {
            await _t.Run("var ferry = new Dictionary<string, int>(); class Boat { }");
            Assert.Equal(signature, (await _t.Proposal(code, "harbour")).Signature);
        }

        [Fact]
        public async Task Should_Include_Usings_And_Aliases_Of_Earlier_Cells()
        {
            Assert.DoesNotContain("Regex", await _t.Texts("Rege|"));
            await _t.Run("using System.Text.RegularExpressions; using Words = System.Collections.Generic.List<string>; using static System.Math;");
            Assert.Contains("Regex", await _t.Texts("Rege|"));
            Assert.Contains("Words", await _t.Texts("Wor|"));
            Assert.Contains("Sqrt", await _t.Texts("Sqr|"));
            Assert.Contains("AddRange", await _t.Texts("new Words().|"));
        }

        [Fact]
        public async Task Should_Be_Limited_In_Number()
        {
            await _t.Run(string.Join("\n", Enumerable.Range(0, 900).Select(i => $"var many{i} = {i};")));
            Assert.Equal(200, (await _t.Complete("many|")).Items.Count);
            Assert.Equal("many899", (await _t.Texts("many899|"))[0]);
        }

        [Fact]
        public async Task Should_Be_Written_With_At_Sign_Where_They_Are_Keywords()
        {
            await _t.Run("var @event = 1;");
            Assert.Contains("@event", await _t.Texts("eve|"));
            Assert.Equal((0, 4), (await _t.Complete("@eve|")) is var list ? (list.Start, list.End) : default);
        }
    }

    public sealed class Members : IDisposable
    {
        private readonly CompletionTests _t = new();

        public void Dispose() => _t.Dispose();

        [Theory]
        [InlineData("words.|", "Add function void Add(string item)")]
        [InlineData("words.|", "Count property int Count { get; }")]
        [InlineData("words.Sel|", "Select function IEnumerable<TResult> Select<string, TResult>(Func<string, TResult> selector) (+ 1 overload)")]
        [InlineData("words?.Fir|", "First function string First<string>() (+ 1 overload)")]
        [InlineData("words.Where(w => w.Len|", "Length property int Length { get; }")]
        [InlineData("Twice(1).Subs|", "Substring function string Substring(int startIndex) (+ 1 overload)")]
        [InlineData("boat.Na|", "Name property string Name { get; set; }")]
        [InlineData("new Boat { Na|", "Name property string Name { get; set; }")]
        [InlineData("boats.First().Na|", "Name property string Name { get; set; }")]
        [InlineData("anonymous.Mil|", "Miles property int Miles { get; }")]
        [InlineData("DayOfWeek.Mon|", "Monday field Monday = 1")]
        [InlineData("System.Coll|", "Collections namespace namespace Collections")]
        [InlineData("3.Dou|", "Doubled function int Doubled()")]
        public async Task Should_Be_Proposed(string code, string proposal)
        {
            await _t.Run("var words = new List<string>(); string Twice(int x) => \"\"; static int Doubled(this int x) => 2 * x;");
            await _t.Run("class Boat { public string Name { get; set; } = \"\"; } var boat = new Boat(); var boats = new[] { boat }; var anonymous = new { Miles = 3 };");
            Assert.Contains(proposal, (await _t.Complete(code)).Items.Select(i => $"{i.Text} {i.Kind} {i.Signature}"));
        }

        [Fact]
        public async Task Should_Not_Be_Hidden_Or_Private()
        {
            await _t.Run("class Boat { private int _secret; internal int Seen; }");
            var members = await _t.Texts("new Boat().|");
            Assert.Contains("Seen", members);
            Assert.DoesNotContain("_secret", members);
            Assert.DoesNotContain("class", members);
        }

        [Fact]
        public async Task Should_Be_Documented()
        {
            await _t.Run("class Boat {\n/// <summary>Leaves the\n/// harbour.</summary>\npublic void Leave() { } }");
            Assert.Equal("Leaves the harbour.", (await _t.Proposal("new Boat().Lea|", "Leave")).Documentation);
        }
    }

    public sealed class Filtering : IDisposable
    {
        private readonly CompletionTests _t = new();

        public void Dispose() => _t.Dispose();

        [Fact]
        public async Task Should_Put_Prefixes_First_Then_Words_Then_Parts()
        {
            await _t.Run("class B { public int readFile, ReadFirst, RoofFloor, xreef; } var b = new B();");
            Assert.Equal(["ReadFirst", "readFile"], await _t.Texts("b.Rea|"));
            Assert.Equal(["readFile", "ReadFirst", "xreef"], await _t.Texts("b.re|"));
            Assert.Equal(["readFile", "ReadFirst", "RoofFloor"], await _t.Texts("b.RF|"));
            Assert.Equal(["RoofFloor"], await _t.Texts("b.roFl|"));
        }

        [Fact]
        public async Task Should_Cover_The_Identifier_In_UTF16()
        {
            var list = await _t.Complete("var s = \"😀\"; Console.Wri|teX(s)");
            Assert.Equal((22, 28), (list.Start, list.End));
            Assert.Equal(["Write", "WriteLine"], list.Items.Select(i => i.Text).Take(2));
        }
    }

    public sealed class Places : IDisposable
    {
        private readonly CompletionTests _t = new();

        public void Dispose() => _t.Dispose();

        [Theory]
        [InlineData("// Cons|")]
        [InlineData("/* Cons| */")]
        [InlineData("/// Cons|")]
        [InlineData("\"Cons|\"")]
        [InlineData("var s = \"Cons|")]
        [InlineData("$\"Cons|\"")]
        [InlineData("$\"{1}Cons|\"")]
        [InlineData("$\"{1:Cons|}\"")]
        [InlineData("@\"Cons|\"")]
        [InlineData("\"\"\"\nCons|\n\"\"\"")]
        [InlineData("'c|'")]
        [InlineData("12|")]
        [InlineData("#region Cons|")]
        [InlineData("#!markdown\nCons|")]
        [InlineData("#!markdown\r\n\r\n|\r\n")]
        public async Task Should_Have_Nothing(string code) => Assert.Empty(await _t.Texts(code));

        [Theory]
        [InlineData("$\"{Cons|}\"")]
        [InlineData("$\"{Cons|")]
        [InlineData("/* a */ Cons|")]
        [InlineData("// a\nCons|")]
        [InlineData("\"\" + Cons|")]
        [InlineData("#region a\nCons|")]
        [InlineData("#!time\n  #!who\nCons|")]
        [InlineData("#!markdown\nIt's\n#!csharp\nCons|")]
        public async Task Should_Have_Names(string code)
        {
            var list = await _t.Complete(code);
            Assert.Equal("Console", list.Items[0].Text);
            Assert.Equal(code.IndexOf("Cons", StringComparison.Ordinal), list.Start);
        }

        [Theory]
        [InlineData("fore|", "foreach")]
        [InlineData("if (true) { retu|", "return")]
        [InlineData("var x = nameo|", "nameof")]
        [InlineData("class C { publ|", "public")]
        [InlineData("class C { public int X { ge|", "get")]
        [InlineData("var y = 1 i|", "is")]
        public async Task Should_Have_Keywords(string code, string keyword) => Assert.Equal("keyword", (await _t.Proposal(code, keyword)).Kind);

        [Fact]
        public async Task Should_Not_Have_Statements_Inside_An_Expression() => Assert.DoesNotContain("foreach", await _t.Texts("var x = fore|"));

        [Fact]
        public async Task Should_Never_Fail_Where_Code_Is_Cut()
        {
            const string Code = "#!time\nusing X = int;\n#r \"a\" // b\nvar s = $\"{1 + \"\"\"a\"\"\"}\" + @\"\"; /* c */ class C<T> where T : new() { [A] int P { get; init; } } s.Where(x => x is { Length: > 3 }).";
            for (var i = 0; i <= Code.Length; i++)
            {
                var list = await _t._cells.Session.CompleteAsync(Code[..i], i, TestContext.Current.CancellationToken);
                await _t._cells.Session.InspectAsync(Code[(i / 2)..], i / 3, true, TestContext.Current.CancellationToken);
                Assert.InRange(list.Start, 0, i);
            }
        }
    }

    public sealed class ArgumentNames : IDisposable
    {
        private readonly CompletionTests _t = new();

        public void Dispose() => _t.Dispose();

        [Theory]
        [InlineData("Foo(na|", "name: variable string name")]
        [InlineData("Foo(\"a\", co|", "count: variable int count = 1")]
        [InlineData("Foo(count: 2, na|)", "name: variable string name")]
        [InlineData("Foo(@ev|", "@event: variable bool @event = false")]
        [InlineData("new Ferry(to|", "tons: variable int tons")]
        [InlineData("Ferry f = new(to|", "tons: variable int tons")]
        [InlineData("\"abc\".Substring(start|)", "startIndex: variable int startIndex")]
        [InlineData("new[] { 1 }.Where(pre|", "predicate: variable Func<int, bool> predicate")]
        [InlineData("row[co|", "column: variable int column")]
        [InlineData("[Obsolete(mes|", "message: variable string? message")]
        [InlineData("call(ob|", "obj: variable string obj")]
        public async Task Should_Be_Proposed_With_A_Colon(string code, string proposal)
        {
            await Declare();
            var found = await _t.Proposal(code, proposal.Split(' ')[0]);
            Assert.Equal(proposal, $"{found.Text} {found.Kind} {found.Signature}");
        }

        [Theory]
        [InlineData("Foo(\"a\", na|", "name:")]
        [InlineData("Foo(name: \"a\", na|", "name:")]
        [InlineData("Foo(x => na|", "name:")]
        [InlineData("Foo(\"a\" + na|", "name:")]
        public async Task Should_Not_Be_Proposed_Where_They_Are_Given_Or_Cannot_Stand(string code, string name)
        {
            await Declare();
            Assert.DoesNotContain(name, await _t.Texts(code));
        }

        private Task Declare() => _t.Run("""
            void Foo(string name, int count = 1, bool @event = false) { }
            class Ferry { public Ferry(int tons) { } Ferry(string tonsOfSecrets) { } }
            class Row { public int this[int column] => column; }
            var row = new Row();
            Action<string> call = Console.WriteLine;
            """);
    }

    public sealed class Paths : IDisposable
    {
        private readonly CompletionTests _t = new();

        public void Dispose() => _t.Dispose();

        [Theory]
        [InlineData("#r \"|", 4, "lib/ path", "old.dll path")]
        [InlineData("#r \"lib/N|\"", 8, "News.dll path")]
        [InlineData("#load \"|\"", 7, "lib/ path", "tools.csx path")]
        [InlineData("var a = 1;\n#r \"nuget:|", 15)]
        public async Task Should_Be_Those_Of_The_Working_Folder(string code, int start, params string[] expected)
        {
            foreach (var name in (string[])["lib/News.dll", "lib/other.txt", "old.dll", "tools.csx", ".hidden.dll"]) _t._folder.Write(name, "");
            var list = await _t.Complete(code);
            Assert.Equal(expected, list.Items.Select(i => $"{i.Text} {i.Kind}"));
            Assert.Equal((start, code.IndexOf('|', StringComparison.Ordinal)), (list.Start, list.End));
        }
    }

    [Fact]
    public async Task Should_Answer_While_A_Cell_Runs()
    {
        await Run("var ferry = 1;");
        var running = _cells.Run("Console.WriteLine(\"begun\"); while (true) { }");
        _cells.WaitForText("begun");
        Assert.Contains("ferry", await Texts("fer|"));
        Assert.Contains("CompareTo", await Texts("ferry.|"));
        Assert.False(running.IsCompleted);
        _cells.Session.Interrupt();
        await running;
    }

    [Fact]
    public async Task Should_Not_Settle_Which_Build_Of_A_Library_Is_Used()
    {
        var path = _folder.Write("lib.dll", "not yet an assembly");
        await Complete("#r \"lib.dll\"\nConsole.|");
        File.Delete(path);
        Assert.Contains("Console", await Texts("#r \"lib.dll\"\nConso|"));
    }
}
