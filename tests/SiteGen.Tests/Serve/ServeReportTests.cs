using SiteGen.Build;
using SiteGen.Cli.Reports;
using SiteGen.Content;
using SiteGen.Serve;

namespace SiteGen.Tests.Serve;

public sealed class ServeReportTests : IDisposable
{
    private static readonly Uri Server = new("http://localhost:8080/");
    private static readonly Uri Site = new("http://localhost:8080/papers/");

    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly List<Uri> _opened = [];

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void A_rebuild_names_the_file_that_changed_and_its_time()
    {
        Report(Succeeded(), Succeeded("content/papers/x.md"));

        Assert.Equal(
            "Serving http://localhost:8080/ (Ctrl+C stops)\n"
            + "3 papers, 0 topics, 0 editions: 0 files, 0 written, 0 unchanged, 0 removed, in 0.12 s\n"
            + "The site is at http://localhost:8080/papers/\n"
            + "content/papers/x.md changed: rebuilt in 0.1 s\n",
            _output.ToString());
        Assert.Equal("", _error.ToString());
    }

    [Theory]
    [InlineData("a b", "a and b")]
    [InlineData("a b c", "a, b and c")]
    [InlineData("a b c d", "a, b and 2 other files")]
    [InlineData("a\u001b[31m", "a\uFFFD[31m")]
    public void A_rebuild_names_up_to_three_files(string changed, string expected)
    {
        Report(Succeeded(), Succeeded(changed.Split(' ')));

        Assert.EndsWith($"\n{expected} changed: rebuilt in 0.1 s\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_when_the_last_good_site_stays_up_and_when_there_are_no_errors_any_more()
    {
        Report(Succeeded(), Failed("content/x.md"), Failed("content/y.md"), Succeeded("content/x.md"), Succeeded("content/x.md"));

        Assert.EndsWith(
            "\ncontent/x.md changed: the build failed; the last good site stays up\n"
            + "content/y.md changed: the build failed; the last good site stays up\n"
            + "content/x.md changed: rebuilt in 0.1 s, no errors any more\n"
            + "content/x.md changed: rebuilt in 0.1 s\n",
            _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            string.Concat(Enumerable.Repeat("content/x.md:3:8: error: is broken\n1 error, 0 warnings; nothing was written\n", 2)),
            _error.ToString());
    }

    [Fact]
    public void It_says_where_the_site_is_after_a_first_build_that_failed()
    {
        Report(Failed(), Succeeded("content/x.md"));

        Assert.Equal(
            "Serving http://localhost:8080/ (Ctrl+C stops)\n"
            + "The build failed; the browser shows the errors until they are corrected\n"
            + "content/x.md changed: rebuilt in 0.1 s, no errors any more\n"
            + "The site is at http://localhost:8080/papers/\n",
            _output.ToString());
    }

    [Fact]
    public void The_browser_opens_once_at_the_address_of_the_site()
    {
        Report(Succeeded(), Succeeded("content/x.md"));

        Assert.Equal([Site], _opened);
        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public void The_browser_opens_at_the_errors_of_a_first_build_that_failed()
    {
        Report(Failed(), Succeeded("content/x.md"));

        Assert.Equal([Server], _opened);
    }

    [Fact]
    public void Without_a_browser_it_says_the_address_and_goes_on()
    {
        Report(_ => false, Succeeded(), Succeeded("content/x.md"));

        Assert.Equal("sitegen: no browser was found; open http://localhost:8080/papers/ yourself\n", _error.ToString());
        Assert.EndsWith("\ncontent/x.md changed: rebuilt in 0.1 s\n", _output.ToString(), StringComparison.Ordinal);
    }

    private static ServedBuild Succeeded(params string[] changed) => new(
        new BuildReport
        {
            Succeeded = true,
            Diagnostics = [],
            Timings = [],
            Papers = 3,
            Elapsed = TimeSpan.FromMilliseconds(120),
            BaseUrl = Site,
        },
        changed);

    private static ServedBuild Failed(params string[] changed) => new(
        new BuildReport
        {
            Succeeded = false,
            Diagnostics = [new Diagnostic(Severity.Error, "content/x.md", new SourcePosition(3, 8), "is broken")],
            Timings = [],
        },
        changed);

    private void Report(params ServedBuild[] builds) => Report(
        address =>
        {
            _opened.Add(address);
            return true;
        },
        builds);

    private void Report(Func<Uri, bool> openBrowser, params ServedBuild[] builds)
    {
        var report = new ServeReport(new Reporter(_output, _error), openBrowser);
        report.ReportStart(Server);
        foreach (var build in builds)
            report.Report(build);
    }
}
