namespace NewsNotebooks.Interactive.Tests.Sessions;

public sealed class ErrorTests : IDisposable
{
    private readonly CellRunner _cells = new();

    public void Dispose() => _cells.Dispose();

    [Fact]
    public async Task Should_Show_Line_And_Caret_When_A_Cell_Does_Not_Compile()
    {
        var error = await _cells.Error("var a = 1;\nvar b = a +  c;\nd");

        Assert.Equal("CompilationError", error.Name);
        Assert.Equal("cell line 2, column 14: error CS0103: The name 'c' does not exist in the current context", error.Value);
        Assert.Equal(
        [
            "cell line 2, column 14: error CS0103: The name 'c' does not exist in the current context",
            "    var b = a +  c;",
            "                 ^",
            "cell line 3, column 1: error CS0103: The name 'd' does not exist in the current context",
            "    d",
            "    ^",
        ], error.Traceback);
    }

    [Fact]
    public async Task Should_Keep_The_State_When_A_Cell_Fails()
    {
        await _cells.Run("var a = 1;");
        await _cells.Error("var a = 2; nonsense");
        await _cells.Error("a = 3; throw new Exception(\"no\");");

        Assert.Equal("3", await _cells.Result("a"));
    }

    [Fact]
    public async Task Should_Show_The_Users_Frames_Only()
    {
        await _cells.Run("int Divide(int a, int b)\n{\n    return a / b;\n}");
        var error = await _cells.Error("var x = 1;\n\nnew[] { 0 }.Select(i => Divide(x, i)).ToList()");

        Assert.Equal("System.DivideByZeroException", error.Name);
        Assert.Equal("Attempted to divide by zero.", error.Value);
        Assert.Equal(
        [
            "System.DivideByZeroException: Attempted to divide by zero.",
            "    at Cell 1, line 3, in Divide",
            "    at Cell 2, line 3, in a lambda",
            "    at Cell 2, line 3",
        ], error.Traceback);
    }

    [Fact]
    public async Task Should_Show_Async_Frames_And_Inner_Exceptions()
    {
        await _cells.Run("class Broken(string m, Exception inner) : Exception(m, inner);\n"
            + "async Task Read()\n{\n    await Task.Yield();\n    try { File.ReadAllText(\"no such file\"); }\n"
            + "    catch (Exception e) { throw new Broken(\"cannot read\", e); }\n}");
        var error = await _cells.Error("await Read();");

        Assert.Equal("Broken", error.Name);
        Assert.Equal("Broken: cannot read", error.Traceback[0]);
        Assert.Equal("    at Cell 1, line 6, in Read", error.Traceback[1]);
        Assert.Equal("    at Cell 2, line 1", error.Traceback[2]);
        Assert.StartsWith("Caused by System.IO.FileNotFoundException: Could not find file", error.Traceback[3], StringComparison.Ordinal);
        Assert.Equal("    at Cell 1, line 5, in Read", error.Traceback[4]);
        Assert.Equal(5, error.Traceback.Count);
    }

    [Fact]
    public async Task Should_Unwrap_Aggregates_Of_One()
    {
        var error = await _cells.Error("Task.Run(() => throw new ArgumentException(\"wrong\")).Wait();");

        Assert.Equal("System.ArgumentException", error.Name);
        Assert.Equal(["System.ArgumentException: wrong", "    at Cell 1, line 1, in a lambda"], error.Traceback);
    }

    [Fact]
    public async Task Should_Name_The_File_When_A_Loaded_File_Does_Not_Compile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.csx", "\nvar x = ;");
        using var cells = new CellRunner(folder.Path);
        var error = await cells.Error("#load \"broken.csx\"");

        Assert.Equal("broken.csx line 2, column 9: error CS1525: Invalid expression term ';'", error.Value);
    }

    [Fact]
    public async Task Should_Say_What_Is_Missing_When_A_Reference_Is_Not_There()
    {
        var error = await _cells.Error("#r \"no/such.dll\"\n1");

        Assert.Equal("cell line 1, column 1: error CS0006: Metadata file 'no/such.dll' could not be found", error.Value);
    }

    [Fact]
    public async Task Should_Survive_A_Getter_That_Loops_Deep()
    {
        var error = await _cells.Error("int Deep(int n) { System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack(); return Deep(n + 1) + 1; }\nDeep(0)");

        Assert.Equal("System.InsufficientExecutionStackException", error.Name);
    }
}
