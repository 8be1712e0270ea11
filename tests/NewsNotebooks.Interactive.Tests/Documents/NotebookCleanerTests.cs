using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Tests.Documents;

public sealed class NotebookCleanerTests
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "somebody", "notebooks");

    private static JsonObject Json(string json) => JsonNode.Parse(json)!.AsObject();

    private static NotebookDocument Cleaned(JsonObject metadata, JsonObject cellMetadata, params string[] outputs)
    {
        var document = new NotebookDocument([new(CellType.Code, "1") { Metadata = cellMetadata, ExecutionCount = 7, Outputs = [.. outputs.Select(Json)] }], metadata);
        NotebookCleaner.Clean(document, Folder);
        return document;
    }

    private static string Output(string output) => Cleaned([], [], output).Cells[0].Outputs[0]!.ToJsonString();

    public sealed class TheMetadata
    {
        [Fact]
        public void Should_Lose_Versions_And_State_And_Keep_What_The_Notebook_Is()
        {
            var document = Cleaned(
                Json("""{"kernelspec":{"name":"newsnb"},"language_info":{"name":"C#","version":"13","codemirror_mode":"x","file_extension":".cs"},"widgets":{},"papermill":{},"polyglot_notebook":{"a":1}}"""),
                Json("""{"tags":["parameters"],"execution":{"iopub.status.busy":"2026"},"papermill":{},"collapsed":true,"vscode":{"languageId":"csharp"}}"""));
            Assert.Equal("""{"kernelspec":{"name":"newsnb"},"language_info":{"name":"C#","file_extension":".cs"},"polyglot_notebook":{"a":1}}""", document.Metadata.ToJsonString());
            Assert.Equal("""{"tags":["parameters"],"vscode":{"languageId":"csharp"}}""", document.Cells[0].Metadata.ToJsonString());
            Assert.Null(document.Cells[0].ExecutionCount);
        }
    }

    public sealed class TheOutputs
    {
        [Fact]
        public void Should_Lose_Their_Count() =>
            Assert.Equal("""{"output_type":"execute_result","execution_count":null,"data":{"text/plain":"2"}}""", Output("""{"output_type":"execute_result","execution_count":3,"data":{"text/plain":"2"}}"""));

        [Fact]
        public void Should_Name_Folders_As_They_Are_Seen_From_The_Notebook()
        {
            var above = Path.GetDirectoryName(Folder)!;
            var text = JsonValue.Create($"{Folder}/a.csv, {above}/b.csv, {Folder}-2/c.csv, x{Folder}, {Folder}").ToJsonString();
            Assert.Equal($"./a.csv, ../b.csv, ../notebooks-2/c.csv, x{Folder}, .", JsonNode.Parse(Output($$"""{"output_type":"stream","name":"stdout","text":{{text}}}"""))!["text"]!.GetValue<string>());
        }

        [Fact]
        public void Should_Be_Gone_When_They_Are_Widgets_Only() =>
            Assert.Empty(Cleaned([], [], """{"output_type":"display_data","data":{"application/vnd.jupyter.widget-view+json":{}}}""").Cells[0].Outputs);

        [Fact]
        public void Should_Lose_A_Charts_Loader_Only_Where_A_Picture_Stands_Beside_It()
        {
            const string WithPicture = """{"output_type":"display_data","data":{"application/vnd.plotly.v1+json":{},"image/png":"AA==","text/html":"<script>"}}""";
            const string WithoutPicture = """{"output_type":"display_data","data":{"application/vnd.plotly.v1+json":{},"text/html":"<script>"}}""";
            Assert.Equal(["application/vnd.plotly.v1+json", "image/png"], Json(Output(WithPicture))["data"]!.AsObject().Select(form => form.Key));
            Assert.Contains("text/html", Output(WithoutPicture), StringComparison.Ordinal);
        }
    }

    public sealed class StaleOutputsTests
    {
        private static NotebookDocument Of(string output) => new([new(CellType.Markdown, "a"), new(CellType.Code, "1") { Outputs = [Json(output)] }], []);

        [Theory]
        [InlineData("""{"data":{"text/html":"a","text/plain":"b","image/png":"c"}}""", """{"data":{"text/plain":"B","text/html":"a","image/png":"C"}}""", false)]
        [InlineData("""{"data":{"text/html":"a"}}""", """{"data":{"text/html":"b"}}""", true)]
        [InlineData("""{"data":{"text/plain":"a"}}""", """{"data":{"text/plain":"b"}}""", true)]
        [InlineData("""{"data":{"application/vnd.plotly.v1+json":{"a":1,"b":2},"image/png":"c"}}""", """{"data":{"application/vnd.plotly.v1+json":{"b":2,"a":1},"text/html":"x"}}""", false)]
        [InlineData("""{"data":{"application/vnd.plotly.v1+json":{"a":1}}}""", """{"data":{"application/vnd.plotly.v1+json":{"a":2}}}""", true)]
        public void Should_Compare_What_Is_Told(string committed, string executed, bool stale) => Assert.Equal(stale ? [2] : [], StaleOutputs.Find(Of(committed), Of(executed)));
    }
}
