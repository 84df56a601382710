using System.Diagnostics;
using SiteGen.Cli.Reports;
using SiteGen.Content;

namespace SiteGen.Tests.Cli;

[EndToEnd]
public sealed class TerminalStyleTests
{
    private static readonly Diagnostic Error = new(Severity.Error, "content/a.md", new SourcePosition(3, 8), "is \e[2J broken");

    [Fact]
    public void A_terminal_shows_path_and_severity_in_colour_and_foreign_text_without_escape_sequences() =>
        Assert.Equal(
            "\e[1mcontent/a.md:3:8:\e[0m \e[1;31merror:\e[0m is \uFFFD[2J broken",
            new TerminalStyle(hasColour: true).Format(Error));

    [Fact]
    public void A_warning_is_yellow() =>
        Assert.Contains(
            "\e[1;33mwarning:\e[0m ",
            new TerminalStyle(hasColour: true).Format(Error with { Severity = Severity.Warning }),
            StringComparison.Ordinal);

    [Fact]
    public void Without_colour_a_diagnostic_has_its_plain_form() =>
        Assert.Equal(Error.ToString(), new TerminalStyle(hasColour: false).Format(Error));

    [Theory]
    [InlineData(null, "xterm-256color", true)]
    [InlineData("", "xterm-256color", true)]
    [InlineData(null, null, true)]
    [InlineData("1", "xterm-256color", false)]
    [InlineData("0", "xterm-256color", false)]
    [InlineData(null, "dumb", false)]
    public void The_environment_can_switch_colours_off(string? noColor, string? term, bool expected) =>
        Assert.Equal(expected, TerminalStyle.WantsColour(name => name == "NO_COLOR" ? noColor : name == "TERM" ? term : null));

    [Theory]
    [InlineData("", "\e[1mcontent/papers/one.md:1:1:\e[0m \e[1;31merror:\e[0m front matter is missing")]
    [InlineData("NO_COLOR=1 ", "content/papers/one.md:1:1: error: front matter is missing")]
    [InlineData("TERM=dumb ", "content/papers/one.md:1:1: error: front matter is missing")]
    public void The_program_writes_colours_to_a_terminal(string environment, string expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "Needs script(1) of Linux to make a terminal");
        using var site = new TestSite("-- content/papers/one.md --\nnothing\n");
        var program = ProgramUnderTest.CreateStartInfo("build", "--source", site.Root);
        var command = $"{environment}{program.FileName} {string.Join(' ', program.ArgumentList)}";
        var start = new ProcessStartInfo("/usr/bin/script", ["--quiet", "--return", "--command", command, "/dev/null"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");

        Assert.Contains(expected, ProgramUnderTest.RunProcess(start).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_writes_no_colours_to_a_pipe()
    {
        using var site = new TestSite("-- content/papers/one.md --\nnothing\n");
        var start = ProgramUnderTest.CreateStartInfo("build", "--source", site.Root);
        start.Environment["TERM"] = "xterm-256color";

        var run = ProgramUnderTest.RunProcess(start);

        Assert.StartsWith("content/papers/one.md:1:1: error: front matter is missing", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Error + run.Output);
    }
}
