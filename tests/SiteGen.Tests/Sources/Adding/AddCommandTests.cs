using SiteGen.Content;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Adding;

public sealed class AddCommandTests
{
    private static readonly ArxivPaper One = new("2603.00001", "One Title", "Ada Lovelace");
    private static readonly ArxivPaper Two = new("2603.00002", "Two Titles", "Grace Hopper");

    [Fact]
    public async Task The_paths_of_new_and_known_papers_are_printed()
    {
        using var site = new TestSite();
        await using var server = new PlayServer().OnArxiv(One, Two);
        site.Write("list.txt", "# My list\n2603.00001\n\nhttps://arxiv.org/abs/2603.00002\n");

        var first = await PlayedServices.RunAsync(site, server, "add", "2603.00001");
        var second = await PlayedServices.RunAsync(site, server, "add", site.FullPath("list.txt"));

        Assert.Equal((0, "content/papers/one-title.md\n"), (first.ExitCode, first.Output));
        Assert.Equal((0, "content/papers/one-title.md (known)\ncontent/papers/two-titles.md\n"), (second.ExitCode, second.Output));
        Assert.Equal(Outcome.Kept, ImportLog.Read(site.Root, new DiagnosticBag()).Papers[0].Outcome);
        Assert.Contains("authors: [\"Ada Lovelace\"]", site.Read("content/papers/one-title.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_papers_end_in_1_and_failed_services_in_3_and_the_others_are_added()
    {
        using var site = new TestSite();
        await using var server = new PlayServer()
            .OnArxiv(One, Two)
            .On("/works/10.1109/x", PlayAnswer.Html())
            .On("/dois/10.1109/x", PlayAnswer.Text(404, "{}", "application/json"));

        var unknown = await PlayedServices.RunAsync(site, server, "add", "2603.99999", "hello\u001b[31m", "2603.00001");
        var failed = await PlayedServices.RunAsync(site, server, "add", "10.1109/x", "2603.00002");

        Assert.Equal((1, "content/papers/one-title.md\n"), (unknown.ExitCode, unknown.Output));
        Assert.Contains("2603.99999: arXiv does not know it\n", unknown.Error, StringComparison.Ordinal);
        Assert.Contains(": is no identifier and no address of a paper that is understood\n", unknown.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', unknown.Error);
        Assert.Equal((3, "content/papers/two-titles.md\n"), (failed.ExitCode, failed.Output));
        Assert.Contains("10.1109/x: crossref@127.0.0.1", failed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_paper_stays_deleted_and_a_dry_run_writes_nothing()
    {
        using var site = new TestSite();
        await using var server = new PlayServer().OnArxiv(One, Two);
        await PlayedServices.RunAsync(site, server, "add", "2603.00001");
        site.Delete("content/papers/one-title.md");

        var again = await PlayedServices.RunAsync(site, server, "add", "2603.00001");
        var before = site.Snapshot("content");
        var dry = await PlayedServices.RunAsync(site, server, "add", "--dry-run", "2603.00002");

        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Contains("you have deleted this paper", again.Error, StringComparison.Ordinal);
        Assert.Equal((0, "content/papers/two-titles.md\n"), (dry.ExitCode, dry.Output));
        Assert.Equal(before, site.Snapshot("content"));
    }

    [Fact]
    public async Task A_wrong_address_of_services_is_a_usage_error()
    {
        using var site = new TestSite();
        var start = ProgramUnderTest.CreateStartInfo("add", "2603.00001", "--source", site.Root);
        start.Environment["SITEGEN_SERVICES"] = "127.0.0.1:9000";

        var run = await Task.Run(() => ProgramUnderTest.RunProcess(start), TestContext.Current.CancellationToken);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("expected an address such as http://127.0.0.1:9000", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_papers_are_a_usage_error()
    {
        using var site = new TestSite();
        site.Write("list.txt", string.Concat(Enumerable.Range(10000, 201).Select(n => $"2603.{n}\n")));

        var run = site.Run("add", site.FullPath("list.txt"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("these are 201 papers; add at most 200 at once", run.Error, StringComparison.Ordinal);
    }
}
