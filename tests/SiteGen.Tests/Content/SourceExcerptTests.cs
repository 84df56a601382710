using CsCheck;
using SiteGen.Content;

namespace SiteGen.Tests.Content;

public sealed class SourceExcerptTests
{
    [Theory]
    [InlineData("one", 1, 2, "  > 1 | one\n      |  ^")]
    [InlineData("one\ntwo\r\nthree\nfour", 2, 1, "    1 | one\n  > 2 | two\n      | ^\n    3 | three")]
    [InlineData("one\ntwo\n", 2, 4, "    1 | one\n  > 2 | two\n      |    ^")]
    [InlineData("one\n\n", 2, 1, "    1 | one\n  > 2 |\n      | ^")]
    [InlineData("\ta\tb", 1, 4, "  > 1 |     a   b\n      |         ^")]
    [InlineData("日本 😀é x", 1, 7, "  > 1 | 日本 😀é x\n      |         ^")]
    [InlineData("", 1, 1, "")]
    [InlineData("one", 7, 1, "")]
    public void The_lines_around_a_position_are_numbered_and_the_position_is_marked(string text, int line, int column, string expected) =>
        Assert.Equal(expected, SourceExcerpt.Format(text, new SourcePosition(line, column)));

    // A fact, not a theory: the metadata of an attribute cannot hold an unpaired surrogate.
    [Fact]
    public void Terminal_control_characters_are_replaced() =>
        Assert.Equal(
            "  > 1 | a\uFFFD[31m\uFFFDb\uFFFDc\n      |          ^",
            SourceExcerpt.Format("a\u001b[31m\u202Eb\ud800c", new SourcePosition(1, 10)));

    [Fact]
    public void Line_numbers_are_right_aligned()
    {
        var text = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"line {i}"));
        Assert.Equal(
            "     9 | line 9\n  > 10 | line 10\n       |      ^\n    11 | line 11",
            SourceExcerpt.Format(text, new SourcePosition(10, 6)));
    }

    [Fact]
    public void A_long_line_is_cut_around_the_position()
    {
        var line = string.Concat(Enumerable.Range(0, 100).Select(i => $"word{i:D2} "));
        Assert.Equal(
            $"  > 1 | …{line[242..330]}…\n      | {new string(' ', 59)}^\n    2 | {line[..88]}…",
            SourceExcerpt.Format(line + "\n" + line, new SourcePosition(1, 301)));
        Assert.EndsWith("^", SourceExcerpt.Format(line, new SourcePosition(1, 700)), StringComparison.Ordinal);
    }

    [Fact]
    public void For_any_text_lines_are_bounded_and_without_control_characters() =>
        Gen.Select(Gen.String[Gen.Char, 0, 300], Gen.Int[1, 4], Gen.Int[1, 300]).Sample((text, line, column) =>
        {
            var lines = SourceExcerpt.Format(text, new SourcePosition(line, column)).Split('\n');
            Assert.All(lines, l => Assert.True(l.Length <= 400));
            Assert.All(lines, l => Assert.False(l.Any(char.IsControl), l));
        });
}
