using System.Text.Json.Nodes;
using NewsNotebooks.Jupyter.Client;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Tests.Client;

public sealed class NotebookOutputsTests
{
    private static JsonArray Gather(params (string Type, string Content)[] messages)
    {
        var outputs = new NotebookOutputs();
        var cell = new JsonArray();
        outputs.StartCell(cell);
        AddAll(outputs, messages);
        outputs.EndCell();
        return cell;
    }

    private static void AddAll(NotebookOutputs outputs, params (string Type, string Content)[] messages)
    {
        foreach (var (type, content) in messages)
            outputs.Add(Message.NewBroadcast(type, JsonNode.Parse(content)!.AsObject(), parent: null));
    }

    private static string Display(string text) => $$$"""{"data":{"text/plain":"{{{text}}}"},"metadata":{},"transient":{"display_id":"d"}}""";

    public sealed class Streams
    {
        [Fact]
        public void Should_Be_Joined_When_They_Follow_Each_Other()
        {
            var cell = Gather(
                ("stream", """{"name":"stdout","text":"a"}"""),
                ("stream", """{"name":"stdout","text":"b"}"""),
                ("stream", """{"name":"stderr","text":"c"}"""),
                ("stream", """{"name":"stdout","text":"d"}"""));

            Assert.Equal(
                """[{"output_type":"stream","name":"stdout","text":"ab"},{"output_type":"stream","name":"stderr","text":"c"},{"output_type":"stream","name":"stdout","text":"d"}]""",
                cell.ToJsonString());
        }

        [Fact]
        public void Should_Not_Be_Joined_Across_A_Display()
        {
            var cell = Gather(
                ("stream", """{"name":"stdout","text":"a"}"""),
                ("display_data", Display("x")),
                ("stream", """{"name":"stdout","text":"b"}"""));

            Assert.Equal(["stream", "display_data", "stream"], cell.Select(output => output!["output_type"]!.GetValue<string>()));
        }
    }

    public sealed class Results
    {
        [Fact]
        public void Should_Keep_Data_Metadata_And_Count()
        {
            var cell = Gather(("execute_result", """{"execution_count":3,"data":{"text/plain":"2"},"metadata":{"a":1}}"""));

            Assert.Equal(
                """[{"output_type":"execute_result","data":{"text/plain":"2"},"metadata":{"a":1},"execution_count":3}]""",
                cell.ToJsonString());
        }
    }

    public sealed class Errors
    {
        [Fact]
        public void Should_Keep_The_Traceback()
        {
            var cell = Gather(("error", """{"ename":"E","evalue":"v","traceback":["1","2"]}"""));

            Assert.Equal("""[{"output_type":"error","ename":"E","evalue":"v","traceback":["1","2"]}]""", cell.ToJsonString());
        }
    }

    public sealed class Updates
    {
        [Fact]
        public void Should_Reach_Every_Display_Of_The_Id_Also_In_Earlier_Cells()
        {
            var outputs = new NotebookOutputs();
            JsonArray first = [], second = [];
            outputs.StartCell(first);
            AddAll(outputs, ("display_data", Display("old")), ("display_data", Display("old")));
            outputs.StartCell(second);
            AddAll(outputs, ("update_display_data", Display("new")));

            Assert.Empty(second);
            Assert.Equal(["new", "new"], first.Select(output => output!["data"]!["text/plain"]!.GetValue<string>()));
        }

        [Fact]
        public void Should_Not_Leave_The_Id_In_The_Notebook()
        {
            Assert.Equal(
                """[{"output_type":"display_data","data":{"text/plain":"x"},"metadata":{}}]""",
                Gather(("display_data", Display("x"))).ToJsonString());
        }
    }

    public sealed class Clearing
    {
        [Theory]
        [InlineData("false", """[{"output_type":"stream","name":"stdout","text":"b"}]""")]
        [InlineData("true", """[{"output_type":"stream","name":"stdout","text":"b"}]""")]
        public void Should_Remove_What_Was_Shown_Before(string wait, string expected)
        {
            var cell = Gather(
                ("stream", """{"name":"stdout","text":"a"}"""),
                ("clear_output", $$"""{"wait":{{wait}}}"""),
                ("stream", """{"name":"stdout","text":"b"}"""));

            Assert.Equal(expected, cell.ToJsonString());
        }

        [Theory]
        [InlineData("false", 0)]
        [InlineData("true", 1)]
        public void Should_Wait_For_The_Next_Output_When_Asked_To(string wait, int expected)
        {
            var cell = Gather(("stream", """{"name":"stdout","text":"a"}"""), ("clear_output", $$"""{"wait":{{wait}}}"""));

            Assert.Equal(expected, cell.Count);
        }
    }
}
