using System.Globalization;
using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Tests.Formatting;

public sealed class FormattersTests
{
    private static string Plain(object? value) => Formatters.Format(value).Data["text/plain"];

    private static string Html(object? value) => Formatters.Format(value).Data["text/html"];

    public sealed class ThePlainText
    {
        [Fact]
        public void Should_Be_Invariant_And_Short()
        {
            // A culture with a decimal comma; the test process itself knows the invariant culture only.
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
            (object? Value, string Text)[] cases =
            [
                (null, "<null>"), ("text", "text"), (1.5, "1.5"), (1234567, "1234567"), (true, "True"), ('c', "c"),
                (new DateTime(2019, 4, 26), "2019-04-26"),
                (new DateTime(2019, 4, 26, 13, 5, 0), "2019-04-26T13:05:00"),
                (new DateTime(2019, 4, 26, 0, 0, 0, DateTimeKind.Utc), "2019-04-26T00:00:00Z"),
                (new DateTimeOffset(2019, 4, 26, 13, 5, 0, TimeSpan.FromHours(10)), "2019-04-26T13:05:00+10:00"),
                (new DateOnly(2019, 4, 26), "2019-04-26"), (new TimeOnly(13, 5), "13:05:00"), (TimeSpan.FromMinutes(90), "01:30:00"),
                (DayOfWeek.Friday, "Friday"), (typeof(Dictionary<string, int?>), "System.Collections.Generic.Dictionary<string, int?>"),
                (new List<int> { 1, 2, 3 }, "List<int> (3) [ 1, 2, 3 ]"),
                (Array.Empty<double>(), "double[] (0) [ ]"),
                (new[] { "a", null, "b\nc" }, "string[] (3) [ \"a\", <null>, \"b⏎c\" ]"),
                (new Dictionary<string, double> { ["a"] = 0.5 }, "Dictionary<string, double> (1) { \"a\": 0.5 }"),
                (new Point(1, 2), "FormattersTests.Point { X = 1, Y = 2 }"),
                ((1, "a"), "(int, string) { Item1 = 1, Item2 = \"a\" }"),
                (new { A = 1 }, "anonymous { A = 1 }"),
                (new List<Point> { new(1, 2) }, "List<FormattersTests.Point> (1) [ FormattersTests.Point { X = 1, Y = 2 } ]"),
                (new HashSet<int> { 1 }, "HashSet<int> (1) [ 1 ]"),
                (Task.FromResult(1), "Task<int> (RanToCompletion)"),
            ];
            foreach (var (value, text) in cases)
                Assert.Equal(text, Plain(value));
        }

        [Fact]
        public void Should_Say_How_Many_Are_Left_Out()
        {
            Assert.Equal("int[] (1,000) [ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, … 980 more ]",
                Plain(Enumerable.Range(0, 1000).ToArray()));
        }

        [Fact]
        public void Should_Be_There_When_The_Value_Is_A_String_Only() =>
            Assert.Equal(["text/plain"], Formatters.Format("text").Data.Keys);
    }

    public sealed class TheHtml
    {
        [Fact]
        public void Should_Have_A_Column_A_Property_When_Items_Are_Records() => Assert.Equal(
            "<table><caption style=\"text-align:left\">2 rows</caption><thead><tr>"
            + "<th style=\"text-align:left\">index</th><th style=\"text-align:left\">X</th><th style=\"text-align:left\">Y</th></tr></thead><tbody>"
            + "<tr><th>0</th><td style=\"text-align:right\">1</td><td style=\"text-align:right\">2</td></tr>"
            + "<tr><th>1</th><td style=\"text-align:right\">3</td><td style=\"text-align:right\">4</td></tr></tbody></table>",
            Html(new List<Point> { new(1, 2), new(3, 4) }));

        [Fact]
        public void Should_Round_Fractions_In_Cells_Only()
        {
            Assert.Contains(">0.333333<", Html(new[] { new { Share = 1.0 / 3 } }), StringComparison.Ordinal);
            Assert.Contains(">1234567.25<", Html(new[] { new { Share = 1234567.25 } }), StringComparison.Ordinal);
            Assert.Contains("0.3333333333333333", Plain(new[] { new { Share = 1.0 / 3 } }), StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Be_A_Table_Of_Two_Columns_When_The_Value_Is_A_Dictionary() => Assert.EndsWith(
            "<tr><td style=\"text-align:left\">a</td><td style=\"text-align:right\">1</td></tr></tbody></table>",
            Html(new Dictionary<string, int> { ["a"] = 1 }), StringComparison.Ordinal);

        [Fact]
        public void Should_Show_The_First_Fifty_And_Say_So()
        {
            var html = Html(Enumerable.Range(0, 60).ToList());

            Assert.Contains("<td style=\"text-align:right\">49</td>", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<td style=\"text-align:right\">50</td>", html, StringComparison.Ordinal);
            Assert.EndsWith("<i>first 50 of 60, … 10 more</i></td></tr></tbody></table>", html, StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Escape_Everything_That_Comes_From_A_Value()
        {
            const string Hostile = "</td><script>alert(1)</script><img src=x onerror=\"alert(2)\">";
            object[] values =
            [
                new[] { Hostile }, new Dictionary<string, string> { [Hostile] = Hostile }, new { Text = Hostile },
                new[] { new { Text = Hostile } }, new object[] { new[] { Hostile } }, new InvalidOperationException(Hostile),
                new[] { new string('x', 200) + Hostile }, new Throwing(Hostile),
            ];
            foreach (var html in values.Select(Html))
            {
                Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
                Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
                Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
            }
        }

        [Fact]
        public void Should_Cut_Long_Text_And_Keep_More_In_The_Title()
        {
            var text = new string('a', 139) + "🙂" + new string('b', 100);

            Assert.Contains($"<td style=\"text-align:left\" title=\"{new string('a', 139)}&#128578;{new string('b', 100)}\">{new string('a', 139)}…</td>",
                Html(new[] { text }), StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Fold_What_Is_Nested()
        {
            var html = Html(new { Name = "a", Tags = new[] { "x" } });

            Assert.Contains("<details><summary>string[] (1)</summary><table>", html, StringComparison.Ordinal);
        }
    }

    public sealed class Safety
    {
        [Fact]
        public void Should_Show_What_A_Getter_Throws() =>
            Assert.Equal("FormattersTests.Throwing { Good = 1, Bad = (InvalidOperationException: no) }", Plain(new Throwing("no")));

        [Fact]
        public void Should_End_Cycles()
        {
            var node = new Node { Name = "a" };
            node.Next = node;

            Assert.Equal("FormattersTests.Node { Name = \"a\", Next = (cycle: FormattersTests.Node) }", Plain(node));
        }

        [Fact]
        public void Should_Not_Run_Through_An_Endless_Sequence()
        {
            static IEnumerable<int> Endless()
            {
                for (var i = 0; ; i++)
                    yield return i;
            }

            Assert.Contains(" (more than 50) [ 0, 1, 2,", Plain(Endless()), StringComparison.Ordinal);
            Assert.Contains("<i>… more</i>", Html(Endless()), StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Evaluate_A_Query_Once()
        {
            var evaluated = 0;
            Formatters.Format(Enumerable.Range(0, 3).Select(i => evaluated++));

            Assert.Equal(3, evaluated);
        }

        [Fact]
        public void Should_Show_What_A_Sequence_Throws()
        {
            static IEnumerable<int> Failing()
            {
                yield return 1;
                throw new InvalidOperationException("broken");
            }

            Assert.Equal("(InvalidOperationException: broken)", Plain(Failing()));
        }
    }

    public sealed record Point(int X, int Y);

    public sealed class Node
    {
        public string Name { get; init; } = "";

        public Node? Next { get; set; }
    }

    public sealed class Throwing(string message)
    {
        public int Good { get; } = 1;

        public int Bad => throw new InvalidOperationException(message);
    }
}
