using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Text;

public sealed class CodePointComparerTests
{
    public sealed class TheCompareMethod
    {
        [Fact]
        public void Should_Put_What_Lies_Outside_The_Basic_Plane_Last()
        {
            string[] words = ["𝔘", "\uff21", "b", "a", "ab", ""];
            Assert.Equal(["", "a", "ab", "b", "\uff21", "𝔘"], words.Order(CodePointComparer.Instance));
        }
    }
}
