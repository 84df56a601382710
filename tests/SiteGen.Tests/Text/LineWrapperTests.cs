using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class LineWrapperTests
{
    [Theory]
    [InlineData("one two three", "one two\nthree\n")]
    [InlineData("  one two three", "  one two\n  three\n")]
    [InlineData("a https://example.org/long/ b", "a\nhttps://example.org/long/\nb\n")]
    [InlineData("\n\na\n\n\n\nb\n\n", "a\n\nb\n")]
    [InlineData("a\tb\u0007c\u2028d", "a b c d\n")]
    [InlineData("a  b   c", "a b c\n")]
    [InlineData("机器学习很好。", "机器学习\n很好。\n")]
    [InlineData("机器学习。很好", "机器学\n习。很好\n")]
    [InlineData("see 机器学习 now", "see 机器\n学习 now\n")]
    [InlineData("   \n  \n", "")]
    [InlineData("", "")]
    public void Lines_are_at_most_as_wide_as_allowed(string text, string expected) =>
        Assert.Equal(expected, LineWrapper.Wrap(text, text.StartsWith("a  b", StringComparison.Ordinal) ? 5 : 9));
}
