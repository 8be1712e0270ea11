using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json;
using NewsNotebooks.Notebooks.Tests.CommandLine;

namespace NewsNotebooks.Notebooks.Tests.Notebooks;

/// <summary>The library that a notebook refers to is the one that runs, however old the kernel is.</summary>
public sealed class RebuiltLibraryTests : IDisposable
{
    private readonly Newsnb _newsnb = new();

    public void Dispose() => _newsnb.Dispose();

    [Fact]
    public void Should_Run_The_New_Library_When_It_Is_Rebuilt_After_The_Kernel()
    {
        _newsnb.Write("notebooks/build.ipynb", JsonSerializer.Serialize(new
        {
            nbformat = 4,
            nbformat_minor = 5,
            metadata = new { kernelspec = new { name = "newsnb", display_name = "C# (NewsNotebooks)", language = "C#" } },
            cells = new[] { new { cell_type = "code", id = "a", metadata = new { }, source = "#r \"../artifacts/library/NewsNotebooks.dll\"\nNewsNotebooks.Build.Name()", execution_count = (int?)null, outputs = Array.Empty<object>() } },
        }));
        BuildLibrary("Name", "before");
        Assert.Equal("before", Run());
        BuildLibrary("Name", "after");
        Assert.Equal("after", Run());
    }

    private string? Run()
    {
        var outcome = _newsnb.Run("run", "notebooks", "--output", "reports");
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
        return JsonElement.Parse(_newsnb.Read("reports/build.ipynb")).GetProperty("cells")[0].GetProperty("outputs")[0].GetProperty("data").GetProperty("text/plain")[0].GetString();
    }

    /// <summary>A library by the name of ours, whose one method returns a text.</summary>
    private void BuildLibrary(string method, string text)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("NewsNotebooks"), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule("NewsNotebooks").DefineType("NewsNotebooks.Build", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
        var body = type.DefineMethod(method, MethodAttributes.Public | MethodAttributes.Static, typeof(string), []).GetILGenerator();
        body.Emit(OpCodes.Ldstr, text);
        body.Emit(OpCodes.Ret);
        type.CreateType();
        assembly.Save(Path.Combine(Directory.CreateDirectory(Path.Combine(_newsnb.Folder, "artifacts", "library")).FullName, "NewsNotebooks.dll"));
    }
}
