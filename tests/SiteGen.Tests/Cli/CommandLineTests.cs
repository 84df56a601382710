
namespace SiteGen.Tests.Cli;

[Smoke]
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("build --date 2026-11-31", "--date is \"2026-11-31\"; expected a day such as 2026-11-23")]
    [InlineData("build --jobs 0", "--jobs is \"0\"; expected a whole number from 1 to 1024")]
    [InlineData("build --base-url lab.example", "--base-url is \"lab.example\"; expected an absolute address such as https://lab.github.io/papers/")]
    [InlineData("build --source /no/such/folder", "--source is \"/no/such/folder\"; there is no such folder")]
    [InlineData("build --colour", "Unrecognized command or argument '--colour'")]
    [InlineData("new feed paper X", "'sitegen new paper' takes no folder; name the folder of your feed with --source")]
    [InlineData("merge", "Required argument 'PART' missing for command: 'merge'")]
    [InlineData("import", "Required argument 'FILE' missing for command: 'import'")]
    public void A_wrong_command_line_exits_with_2_and_says_what_was_expected(string arguments, string message)
    {
        var run = ProgramUnderTest.Run(arguments.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"sitegen: error: {message}\nRun 'sitegen --help' or 'sitegen <command> --help' to see what there is.\n", run.Error);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("build", "--source", "--output", "--base-url", "--date", "--theme", "--drafts", "--strict", "--jobs", "--no-import", "--shard", "--timings")]
    [InlineData("merge", "--output", "--source")]
    [InlineData("import", "--source", "--date", "--per-day", "--dry-run")]
    [InlineData("check", "--source", "--date", "--strict", "--external", "--json")]
    [InlineData("serve", "--source", "--port", "--drafts")]
    [InlineData("new", "paper", "topic")]
    [InlineData("new paper", "--source", "--date", "--topic")]
    [InlineData("new topic", "--source")]
    public void Help_lists_the_options_of_the_contract(string command, params string[] options)
    {
        var run = ProgramUnderTest.Run([.. command.Split(' '), "--help"]);
        Assert.Equal(0, run.ExitCode);
        Assert.All(options, option => Assert.Contains(option, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_follows_links_and_writes_nothing()
    {
        using var site = new TestSite($"""
            -- content/papers/one.md --
            {TestSite.Paper("One")}
            Not [here](/papers/none/), nor [there](/papers/one/#nowhere), but [everywhere](/papers/one/).
            """);
        var before = site.Snapshot("");
        var run = site.Run("check");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content/papers/one.md:8:5: error: 'papers/one/index.html' links to \"/papers/papers/none/\", but the site has no 'papers/none/index.html'\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("but 'papers/one/index.html' has no element with the id 'nowhere'\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Snapshot(""));
    }

    [Fact]
    public void Check_says_how_much_it_checked()
    {
        using var site = new TestSite("-- content/papers/one.md --\n" + TestSite.Paper("One"));
        var run = site.Run("check");
        Assert.Equal("", run.Error);
        Assert.Matches(@"^1 paper, 0 topics, 1 edition: \d+ files checked, 0 warnings, in \d+\.\d\d s\n$", run.Output);
    }

    [Fact]
    public void A_fault_of_the_program_is_one_line_and_no_stack_trace()
    {
        using var site = new TestSite();
        var error = new StringWriter { NewLine = "\n" };

        var code = SiteGen.Cli.CommandLine.Run(["check", "--source", site.Root], new BrokenWriter(), error);

        Assert.Equal(1, code);
        Assert.Equal(
            "sitegen: error: this is a fault of sitegen itself (NotSupportedException: broken\uFFFDhere); report it with what you gave it, and with what it says when SITEGEN_TRACE=1 is set\n",
            error.ToString());
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new NotSupportedException("broken\nhere");
    }
}
