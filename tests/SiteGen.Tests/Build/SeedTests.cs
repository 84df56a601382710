using System.Globalization;
using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using SiteGen.Build;
using SiteGen.Check.Feeds;

namespace SiteGen.Tests.Build;

/// <summary>The feed of this repository, built once: what a user gets from a clone and one command.</summary>
public sealed partial class SeedTests(SeedTests.Site site) : IClassFixture<SeedTests.Site>
{
    private const int Papers = 119;
    private const string BaseUrl = "https://lab.example/papers/";

    /// <summary>A copy of <c>content</c> and its site, on the day on which the seed was imported.</summary>
    public sealed class Site : IDisposable
    {
        public Site()
        {
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf("content"), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(Folder, Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            Report = SiteBuilder.Build(
                new BuildOptions
                {
                    Source = Folder,
                    Output = Output,
                    Date = new DateOnly(2026, 11, 23),
                    BaseUrl = new Uri(BaseUrl),
                },
                null,
                CancellationToken.None);
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("sitegen-seed-").FullName;

        public string Output => Path.Combine(Folder, "_site");

        public BuildReport Report { get; }

        public string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }

    [Fact]
    public void It_builds_without_diagnostics()
    {
        Assert.Empty(site.Report.Diagnostics);
        var report = site.Report;
        Assert.Equal((true, Papers, 19, 24, 0), (report.Succeeded, report.Papers, report.Topics, report.Editions, report.HeldBack));
    }

    [Fact]
    public void Every_paper_has_a_page_with_title_abstract_and_topic_and_all_but_one_authors_and_arxiv()
    {
        var pages = Directory.EnumerateDirectories(Path.Combine(site.Output, "papers"))
            .Select(d => File.ReadAllText(Path.Combine(d, "index.html")))
            .ToList();
        Assert.Equal(Papers, pages.Count);
        Assert.All(pages, p => Assert.Contains("<h1", p, StringComparison.Ordinal));
        Assert.All(pages, p => Assert.Contains("name=\"citation_abstract\"", p, StringComparison.Ordinal));
        Assert.Equal(Papers, pages.Count(p => TopicLink().IsMatch(p)));
        foreach (var tag in (string[])["citation_author", "citation_pdf_url", "citation_publication_date"])
            Assert.Equal(Papers - 1, pages.Count(p => p.Contains($"name=\"{tag}\"", StringComparison.Ordinal)));
    }

    [Fact, Smoke]
    public void The_program_writes_the_same_bytes()
    {
        var output = Path.Combine(site.Folder, "_program");
        var run = ProgramUnderTest.Run("build", "--source", site.Folder, "--output", output, "--base-url", BaseUrl);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Hashes(site.Output), Hashes(output));

        static SortedDictionary<string, string> Hashes(string folder) => new(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
                f => Path.GetRelativePath(folder, f), f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))),
            StringComparer.Ordinal);
    }

    [Fact, Smoke]
    public void Importing_its_dumps_again_changes_nothing()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("content"), "*", SearchOption.AllDirectories))
        {
            var copied = Path.Combine(site.Folder, Path.GetRelativePath(Repository.Root, file));
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(copied));
        }

        using var copy = new TestSite();
        Directory.Delete(copy.FullPath("content"), recursive: true);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder, "content"), "*", SearchOption.AllDirectories))
            copy.Write(Path.GetRelativePath(site.Folder, file), File.ReadAllText(file));
        var before = copy.Snapshot("content");
        string[] dumps = [copy.FullPath("content/dumps/huggingface-papers.txt"), copy.FullPath("content/dumps/papers.bib")];
        var run = copy.Run(["import", .. dumps, "--date", "2027-01-01"]);
        Assert.Equal("0 new papers, 0 papers filled in, 119 known, 0 deleted by the curator\n", run.Output);
        Assert.Equal(before, copy.Snapshot("content"));
    }

    [Fact]
    public void Every_feed_follows_the_rules_and_has_the_order_of_the_pages()
    {
        var feeds = Directory.EnumerateFiles(site.Output, "feed.xml", SearchOption.AllDirectories)
            .Append(Path.Combine(site.Output, "daily.xml"))
            .Select(f => Path.GetRelativePath(site.Output, f).Replace('\\', '/'))
            .ToList();
        Assert.True(feeds.Count >= 21, "one feed for all, one for each of 19 topics, one a day");
        Assert.All(feeds, feed =>
        {
            Assert.Empty(RssRules.FindViolations(File.ReadAllBytes(Path.Combine(site.Output, feed)), BaseUrl + feed));
            using var reader = XmlReader.Create(Path.Combine(site.Output, feed));
            var items = SyndicationFeed.Load(reader).Items.ToList();
            Assert.NotEmpty(items);
            Assert.Equal(items.OrderByDescending(i => i.PublishDate).Select(i => i.Id), items.Select(i => i.Id));
        });
    }

    [Fact]
    public void The_main_feed_has_the_first_papers_of_the_dump_in_its_order()
    {
        var dump = Repository.Read("content/dumps/huggingface-papers.txt").Split('\n')[2..];
        dump[0] = dump[0]["Subscribe".Length..];
        using var reader = XmlReader.Create(Path.Combine(site.Output, "feed.xml"));
        var items = SyndicationFeed.Load(reader).Items.ToList();
        var papers = items.Where(i => !i.Id.Contains("/editions/", StringComparison.Ordinal)).ToList();
        Assert.Equal((50, 48), (items.Count, papers.Count));
        Assert.Equal(Enumerable.Range(0, papers.Count).Select(i => dump[2 * i]), papers.Select(i => i.Title.Text));
        using var json = JsonDocument.Parse(site.Read("feed.json"));
        var jsonItems = json.RootElement.GetProperty("items").EnumerateArray();
        Assert.Equal(items.Select(i => i.Id), jsonItems.Select(i => i.GetProperty("id").GetString()));
        var first = papers[0].PublishDate;
        Assert.Equal("2026-11-23T00:00:04", first.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("<main.*href=\"/papers/topics/[a-z-]+/\"", RegexOptions.Singleline)]
    private static partial Regex TopicLink();
}
