using NewsNotebooks.Jupyter.Hosting;
using NewsNotebooks.Kernel;

namespace NewsNotebooks.Jupyter.Tests.Processes;

public sealed class CSharpCompletenessTests
{
    public sealed class Check
    {
        [Theory]
        [InlineData("")]
        [InlineData("1+1")]
        [InlineData("var a = 1;")]
        [InlineData("await Task.Delay(1);")]
        [InlineData("#r \"a.dll\"\nusing System;")]
        [InlineData("#!time\nvar a = 1;")]
        [InlineData("class C { }")]
        public void Should_Be_Complete(string code) =>
            Assert.Equal(new Completeness(CompletenessStatus.Complete), CSharpCompleteness.Check(code));

        [Theory]
        [InlineData("if (true) {", "    ")]
        [InlineData("class C {\n  void M() {", "        ")]
        [InlineData("var a = ", "")]
        [InlineData("var s = \"\"\"\n text", "")]
        [InlineData("/* open", "")]
        public void Should_Be_Incomplete_With_Indent(string code, string indent) =>
            Assert.Equal(new Completeness(CompletenessStatus.Incomplete, indent), CSharpCompleteness.Check(code));

        [Theory]
        [InlineData(")")]
        [InlineData("int 1x;")]
        public void Should_Be_Invalid(string code) =>
            Assert.Equal(new Completeness(CompletenessStatus.Invalid), CSharpCompleteness.Check(code));
    }
}
