using System.Text.RegularExpressions;

namespace SiteGen.Tests.Cli;

[EndToEnd]
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("build --date 2026-11-31", "--date is \"2026-11-31\"; expected a day such as 2026-11-23")]
    [InlineData("build --jobs 0", "--jobs is \"0\"; expected a whole number from 1 to 1024")]
    [InlineData(
        "build --base-url lab.example",
        "--base-url is \"lab.example\"; expected an absolute address such as https://lab.github.io/papers/")]
    [InlineData("build --source /no/such/folder", "--source is \"/no/such/folder\"; there is no such folder")]
    [InlineData("build -s /no/such/folder", "--source is \"/no/such/folder\"; there is no such folder")]
    [InlineData("new paper", "Required argument 'TITLE' missing for command: 'paper'")]
    [InlineData("new feed paper X", "'sitegen new paper' takes no folder; name the folder of your feed with --source")]
    [InlineData("merge", "Required argument 'SHARD' missing for command: 'merge'")]
    [InlineData("import", "Required argument 'FILE' missing for command: 'import'")]
    public void A_wrong_value_exits_with_2_and_says_what_was_expected(string arguments, string message) =>
        AssertUsageError(arguments.Split(' '), message);

    [Theory]
    [InlineData("biuld", "there is no command 'sitegen biuld'; did you mean 'build'?")]
    [InlineData("biuld --strict ../feed", "there is no command 'sitegen biuld'; did you mean 'build'?")]
    [InlineData("publish", "there is no command 'sitegen publish'")]
    [InlineData("help srve", "there is no command 'sitegen srve'; did you mean 'serve'?")]
    [InlineData("help new papr", "there is no command 'sitegen new papr'; did you mean 'paper'?")]
    [InlineData("new papr Trees", "there is no command 'sitegen new papr'; did you mean 'paper'?")]
    [InlineData("--verison", "'sitegen' has no option '--verison'; did you mean '--version'?")]
    [InlineData("build --colour", "'sitegen build' has no option '--colour'")]
    [InlineData("build --strcit", "'sitegen build' has no option '--strcit'; did you mean '--strict'?")]
    [InlineData("build -drafts", "'sitegen build' has no option '-drafts'; did you mean '--drafts'?")]
    [InlineData("build --sorce ../feed", "'sitegen build' has no option '--sorce'; did you mean '--source'?")]
    [InlineData("build --sorce=../feed", "'sitegen build' has no option '--sorce'; did you mean '--source'?")]
    [InlineData("import --dry-rum papers.bib", "'sitegen import' has no option '--dry-rum'; did you mean '--dry-run'?")]
    [InlineData("new --hlep", "'sitegen new' has no option '--hlep'; did you mean '--help'?")]
    [InlineData("build ../feed", "'sitegen build' takes no argument '../feed'; name the folder of the feed with --source")]
    [InlineData("new feed Trees", "'sitegen new' takes no further argument 'Trees'")]
    [InlineData("biu\u001b[31mld", "there is no command 'sitegen biu\uFFFD[31mld'")]
    public void A_misspelled_word_exits_with_2_and_suggests_the_nearest_one(string arguments, string message) =>
        AssertUsageError(arguments.Split(' '), message);

    [Fact, Smoke]
    public void An_argument_after_two_dashes_is_never_an_option()
    {
        using var site = new TestSite();
        var run = ProgramUnderTest.Run("import", "--source", site.Root, "--", "--dry-run");
        Assert.Equal((1, $"{Path.GetFullPath("--dry-run")}: error: there is no such file\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData(
        "build", "-s, --source <DIR>", "-o, --output <DIR>", "-b, --base-url <URL>", "--date <YYYY-MM-DD>", "-t, --theme <NAME>",
        "-D, --drafts", "--strict", "--jobs <N>", "--no-import", "--shard <K/N>", "--timings")]
    [InlineData("merge", "-o, --output <DIR>", "-s, --source <DIR>")]
    [InlineData("import", "-s, --source <DIR>", "--date <YYYY-MM-DD>", "--per-day <N>", "--dry-run")]
    [InlineData("check", "-s, --source <DIR>", "--date <YYYY-MM-DD>", "--strict", "--external", "--all", "--json")]
    [InlineData(
        "serve", "-s, --source <DIR>", "-p, --port <N>", "-D, --drafts", "--open", "--date <YYYY-MM-DD>", "-t, --theme <NAME>", "--strict")]
    [InlineData("rank", "-s, --source <DIR>", "--limit <N>", "--json")]
    [InlineData("queue", "-s, --source <DIR>", "--date <YYYY-MM-DD>", "--json")]
    [InlineData("new", "paper <TITLE>", "topic <TITLE>")]
    [InlineData("init", "paper <TITLE>", "topic <TITLE>")]
    [InlineData("new paper", "-s, --source <DIR>", "--date <YYYY-MM-DD>", "--topic <SLUG>")]
    [InlineData("new topic", "-s, --source <DIR>")]
    public void Help_lists_the_options_of_the_contract(string command, params string[] options)
    {
        var run = ProgramUnderTest.Run([.. command.Split(' '), "--help"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(options, option => Assert.Contains("  " + option + " ", run.Output, StringComparison.Ordinal));
        Assert.Equal(run, ProgramUnderTest.Run(["help", .. command.Split(' ')]));
    }

    [Theory]
    [InlineData("paper")]
    [InlineData("topic")]
    public void The_help_of_a_new_file_does_not_show_the_folder_of_a_new_feed(string kind)
    {
        var run = ProgramUnderTest.Run("new", kind, "--help");
        Assert.Contains($" new {kind} <TITLE> [options]\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[command]", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("empty folder", run.Output, StringComparison.Ordinal);
    }

    [Fact, Smoke]
    public void Without_arguments_the_program_shows_its_help()
    {
        var run = ProgramUnderTest.Run();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(
            (string[])["init, new <DIR>", "build", "serve", "check", "import <FILE>", "merge <SHARD>", "help <COMMAND>", "version"],
            command => Assert.Contains($"\n  {command} ", run.Output, StringComparison.Ordinal));
        Assert.Equal(run, ProgramUnderTest.Run("--help"));
        Assert.Equal(run, ProgramUnderTest.Run("help"));
    }

    [Fact, Smoke]
    public void Version_is_a_command_and_an_option()
    {
        var run = ProgramUnderTest.Run("version");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+[^ \n]*\n$", run.Output);
        Assert.Equal(run, ProgramUnderTest.Run("--version"));
    }

    [Fact, Smoke]
    public void Init_creates_a_feed_as_new_does()
    {
        using var site = new TestSite();
        var run = ProgramUnderTest.Run("init", site.FullPath("feed"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(site.Exists("feed/content/site.yaml"));
    }

    [Fact, Smoke]
    public void Short_options_mean_their_long_forms()
    {
        using var site = new TestSite("-- content/papers/one.md --\n" + TestSite.Paper("One", more: "draft: true\n"));
        var run = ProgramUnderTest.Run(
            "build", "-s", site.Root, "-o", site.FullPath("short"), "-D", "-b", "https://other.example/", "-t", "plain",
            "--date", "2026-11-23");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        site.Build("--output", site.FullPath("long"), "--drafts", "--base-url", "https://other.example/", "--theme", "plain");
        Assert.NotEmpty(site.Snapshot("long"));
        Assert.Equal(site.Snapshot("long"), site.Snapshot("short"));
    }

    [Fact, Smoke]
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
        Assert.Contains(
            "content/papers/one.md:8:5: error: links to \"/papers/papers/none/\", but the site has no 'papers/none/index.html' "
                + "[broken-link]\n",
            run.Error,
            StringComparison.Ordinal);
        Assert.Contains(
            "but 'papers/one/index.html' has no element with the id 'nowhere' [missing-anchor]\n",
            run.Error,
            StringComparison.Ordinal);
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
    public void An_internal_error_is_one_line_and_no_stack_trace()
    {
        using var site = new TestSite();
        var error = new StringWriter { NewLine = "\n" };

        var code = SiteGen.Cli.CommandLine.Run(["check", "--source", site.Root], new BrokenWriter(), error);

        Assert.Equal(1, code);
        Assert.Equal(
            "sitegen: error: this is a bug in sitegen (NotSupportedException: broken\uFFFDhere); "
                + "report it with your input and what the command prints with SITEGEN_TRACE=1\n",
            error.ToString());
    }

    private static void AssertUsageError(string[] arguments, string message)
    {
        var run = ProgramUnderTest.Run(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Matches($"^sitegen: error: {Regex.Escape(message)}\nRun 'sitegen[a-z ]* --help' for usage\\.\n$", run.Error);
        Assert.Equal("", run.Output);
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new NotSupportedException("broken\nhere");
    }
}
