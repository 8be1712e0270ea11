using System.Text;
using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Tests.Documents;

public sealed class NotebookDocumentTests
{
    /// <summary>As Jupyter saves it: keys sorted, one space a level, texts as lists of lines, nothing but controls escaped.</summary>
    private const string AsJupyterSavesIt = """
        {
         "cells": [
          {
           "attachments": {
            "a.png": {
             "image/png": "iVBORw0="
            }
           },
           "cell_type": "markdown",
           "id": "intro",
           "metadata": {},
           "source": [
            "# Naïve “quotes” – 日本 😀\n",
            "\n",
            "tab\there, \u001b[0m and \\ and \" and </script>"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "id": "c-1",
           "metadata": {
            "foo": {
             "n": 1.50,
             "z": null
            },
            "tags": [
             "parameters"
            ]
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "one\n",
              "two"
             ]
            },
            {
             "data": {
              "application/vnd.plotly.v1+json": {
               "data": [
                {
                 "x": [
                  "line\nbreak",
                  1e-05
                 ]
                }
               ],
               "layout": {}
              },
              "image/png": "AAAA\n",
              "text/html": [
               "<b>\n",
               "x</b>"
              ]
             },
             "execution_count": 3,
             "metadata": {},
             "output_type": "execute_result"
            }
           ],
           "source": [
            "var x = 1;"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "c-2",
           "metadata": {},
           "outputs": [],
           "source": []
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": "C# (NewsNotebooks)",
           "language": "C#",
           "name": "newsnb"
          },
          "widgets": true
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    private static NotebookDocument OneCell(string metadata, string cellMetadata = "{}") => NotebookDocument.Parse(
        $$"""{"cells":[{"cell_type":"code","id":"a","metadata":{{cellMetadata}},"source":"1","outputs":[],"execution_count":null}],"metadata":{{metadata}},"nbformat":4,"nbformat_minor":5}""", "n.ipynb");

    private static string Written(NotebookDocument document)
    {
        using var writer = new StringWriter();
        document.Write(writer);
        return writer.ToString();
    }

    public sealed class TheWriteMethod
    {
        [Fact]
        public void Should_Give_The_Same_Text_When_Jupyter_Saved_It() =>
            Assert.Equal(AsJupyterSavesIt, Written(NotebookDocument.Parse(AsJupyterSavesIt, "n.ipynb")));

        [Fact]
        public void Should_Sort_Keys_By_Code_Point_When_Some_Lie_Beyond_The_Basic_Plane()
        {
            var document = new NotebookDocument([], new JsonObject { ["😀"] = 1, ["\uFF5E"] = 2, ["a"] = 3, ["B"] = 4 });
            var written = Written(document);
            Assert.Equal(["B", "a", "\uFF5E", "😀"], new[] { "B", "a", "\uFF5E", "😀" }.OrderBy(k => written.IndexOf($"\"{k}\"", StringComparison.Ordinal)));
        }

        [Fact]
        public void Should_Keep_Fields_It_Does_Not_Know_When_They_Stand_Anywhere()
        {
            var document = NotebookDocument.Parse("""{"cells":[{"cell_type":"raw","id":"r","metadata":{},"source":"x","later":[1]}],"metadata":{},"nbformat":4,"nbformat_minor":5,"signature":"s"}""", "n");
            var json = JsonNode.Parse(Written(document))!;
            Assert.Equal("s", json["signature"]!.GetValue<string>());
            Assert.Equal("[1]", json["cells"]![0]!["later"]!.ToJsonString());
        }

        [Fact]
        public void Should_Leave_The_Document_As_It_Was_When_Written()
        {
            var document = NotebookDocument.Parse(AsJupyterSavesIt, "n");
            Assert.Equal(Written(document), Written(document));
            Assert.Equal("one\ntwo", document.Cells[1].Outputs[0]!["text"]!.GetValue<string>());
        }

        [Fact]
        public void Should_Split_Lines_As_Python_Does_When_Other_Characters_End_Them()
        {
            var document = new NotebookDocument([new NotebookCell(CellType.Markdown, "a\r\nb\u2028c\fd\n") { Id = "m" }], []);
            var source = JsonNode.Parse(Written(document))!["cells"]![0]!["source"]!.AsArray();
            Assert.Equal(["a\r\n", "b\u2028", "c\f", "d\n"], source.Select(l => l!.GetValue<string>()));
        }
    }

    public sealed class TheParseMethod
    {
        [Fact]
        public void Should_Join_Lines_When_Text_Is_A_List()
        {
            var document = NotebookDocument.Parse(AsJupyterSavesIt, "n");
            Assert.Equal("# Naïve “quotes” – 日本 😀\n\ntab\there, \e[0m and \\ and \" and </script>", document.Cells[0].Source);
            Assert.Equal("<b>\nx</b>", document.Cells[1].Outputs[1]!["data"]!["text/html"]!.GetValue<string>());
            Assert.Equal(3, document.Cells[1].ExecutionCount);
            Assert.Null(document.Cells[2].ExecutionCount);
        }

        [Fact]
        public void Should_Make_The_Same_Ids_Each_Time_When_They_Are_Missing_Or_Doubled()
        {
            const string json = """
                {"cells":[{"cell_type":"raw","metadata":{},"source":"x"},{"cell_type":"raw","metadata":{},"source":"x"},
                {"cell_type":"raw","id":"own","metadata":{},"source":"x"},{"cell_type":"raw","id":"own","metadata":{},"source":"x"}],"metadata":{},"nbformat":4,"nbformat_minor":4}
                """;
            var first = NotebookDocument.Parse(json, "n").Cells.Select(c => c.Id).ToArray();
            Assert.Equal(first, NotebookDocument.Parse(json, "n").Cells.Select(c => c.Id));
            Assert.Equal(4, first.Distinct().Count());
            Assert.Equal("own", first[2]);
            Assert.All(first, id => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", id));
        }

        [Theory]
        [InlineData("", "n.ipynb: the file is empty, expected a Jupyter notebook. Save it again from the editor, or restore it.")]
        [InlineData("{\n \"cells\": [,\n", "n.ipynb, line 2, byte 12: this is not JSON, expected a Jupyter notebook. Save it again from the editor, or restore it.")]
        [InlineData("{\n<<<<<<< HEAD\n", "n.ipynb, line 2, byte 1: this is not JSON, expected a Jupyter notebook. It holds git's conflict markers: resolve the conflict.")]
        [InlineData("[]", "n.ipynb: found a list, expected a notebook, which is a JSON object with \"cells\" and \"nbformat\". Is it another kind of file?")]
        [InlineData("{}", "n.ipynb: \"nbformat\" is missing or null, expected 4. Is it a Jupyter notebook?")]
        [InlineData("""{"nbformat":3,"worksheets":[]}""", "n.ipynb: \"nbformat\" is 3, expected 4. Open it in Jupyter and save it, which converts it.")]
        [InlineData("""{"nbformat":4,"cells":{}}""", "n.ipynb: \"cells\" is an object, expected a list of cells. Restore the file.")]
        [InlineData("""{"nbformat":4,"cells":[7]}""", "n.ipynb, cell 1: found the number 7, expected a cell, which is an object. Restore the file.")]
        [InlineData("""{"nbformat":4,"cells":[{"cell_type":"sql"}]}""", "n.ipynb, cell 1: \"cell_type\" is \"sql\", expected \"code\", \"markdown\" or \"raw\". Restore the file.")]
        [InlineData("""{"nbformat":4,"cells":[{"cell_type":"raw","source":[1]}]}""", "n.ipynb, cell 1: \"source\" is a list, expected a text or a list of lines. Restore the file.")]
        [InlineData("""{"nbformat":4,"cells":[{"cell_type":"raw","source":"","metadata":[]}]}""", "n.ipynb, cell 1: \"metadata\" is a list, expected an object. Restore the file.")]
        [InlineData("""{"nbformat":4,"cells":[{"cell_type":"raw","source":"\ud800"}]}""", "n.ipynb: a text holds half of a surrogate pair (\\ud800 to \\udfff alone), expected whole characters. Clear the outputs and save it again.")]
        public void Should_Say_What_Is_Wrong_When_It_Is_No_Notebook(string json, string message) =>
            Assert.Equal(message, Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(json, "n.ipynb")).Message);
    }

    public sealed class TheLanguageProperty
    {
        [Theory]
        [InlineData("{}", null, true)]
        [InlineData("""{"kernelspec":{"name":"newsnb","language":"C#"}}""", "csharp", true)]
        [InlineData("""{"kernelspec":{"name":".net-csharp"}}""", "csharp", true)]
        [InlineData("""{"kernelspec":{"name":".net-fsharp","language":"F#"}}""", "fsharp", false)]
        [InlineData("""{"kernelspec":{"name":"python3","language":"python"},"language_info":{"name":"python"}}""", "python", false)]
        [InlineData("""{"kernelspec":{"language":"C#"},"language_info":{"name":"polyglot-notebook"},"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"csharp"}}}""", "csharp", true)]
        public void Should_Be_Read_When_Metadata_Names_It(string metadata, string? language, bool isCSharp)
        {
            var document = OneCell(metadata);
            Assert.Equal(language, document.Language);
            Assert.Equal(isCSharp, document.IsCSharp);
            Assert.Equal(isCSharp, document.IsCSharpCode(document.Cells[0]));
        }

        [Theory]
        [InlineData("""{"polyglot_notebook":{"kernelName":"fsharp"}}""", "fsharp", false)]
        [InlineData("""{"dotnet_interactive":{"language":"C#"}}""", "csharp", true)]
        [InlineData("""{"vscode":{"languageId":"sql"}}""", "sql", false)]
        [InlineData("""{"vscode":"odd"}""", null, true)]
        public void Should_Be_The_Cells_Own_When_It_Names_One(string metadata, string? language, bool isCSharp)
        {
            var document = OneCell("""{"kernelspec":{"name":"newsnb","language":"C#"}}""", metadata);
            Assert.Equal(language, document.Cells[0].Language);
            Assert.Equal(isCSharp, document.IsCSharpCode(document.Cells[0]));
        }

        [Fact]
        public void Should_Come_With_The_Kernels_Name_When_There_Is_One()
        {
            Assert.Equal(".net-csharp", OneCell("""{"kernelspec":{"name":".net-csharp"}}""").KernelName);
            Assert.Null(OneCell("{}").KernelName);
        }
    }

    public sealed class TheSaveMethod : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("newsnb-").FullName;

        public void Dispose() => Directory.Delete(folder, recursive: true);

        [Fact]
        public void Should_Give_The_Same_Bytes_When_Loaded_And_Saved()
        {
            var (source, target) = (Path.Combine(folder, "a.ipynb"), Path.Combine(folder, "new", "b.ipynb"));
            File.WriteAllText(source, AsJupyterSavesIt);
            NotebookDocument.Load(source).Save(target);
            Assert.Equal(File.ReadAllBytes(source), File.ReadAllBytes(target));
            Assert.Equal(["b.ipynb"], Directory.GetFiles(Path.GetDirectoryName(target)!).Select(Path.GetFileName));
        }

        [Fact]
        public void Should_Keep_The_Old_File_When_Writing_Fails()
        {
            var path = Path.Combine(folder, "a.txt");
            File.WriteAllText(path, "old");
            Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, w =>
            {
                w.Write("half");
                throw new InvalidOperationException();
            }));
            Assert.Equal("old", File.ReadAllText(path));
            Assert.Single(Directory.GetFiles(folder));
        }

        [Fact]
        public void Should_Say_Which_Byte_When_A_File_Is_Not_Utf8()
        {
            var path = Path.Combine(folder, "l.ipynb");
            File.WriteAllBytes(path, Encoding.Latin1.GetBytes("{\"é\": 1}"));
            Assert.Equal($"{path}: byte 2 is not UTF-8, expected a notebook in UTF-8. Save it again from Jupyter or VS Code.",
                Assert.Throws<NotebookFormatException>(() => NotebookDocument.Load(path)).Message);
        }
    }
}
