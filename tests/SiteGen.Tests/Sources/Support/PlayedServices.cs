using System.Globalization;
using System.Security;
using SiteGen.Content;
using SiteGen.Import.Completion;
using SiteGen.Sources.Adding;
using SiteGen.Sources.Enrichment;
using SiteGen.Sources.Lookup;

namespace SiteGen.Tests.Sources.Support;

/// <summary>Runs that look up single papers, with all services played by one server.</summary>
internal static class PlayedServices
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Answers requests of arXiv: those for identifiers with the papers that they name, others with the papers whose titles have all
    /// phrases.
    /// </summary>
    public static PlayServer OnArxiv(this PlayServer server, params ArxivPaper[] papers) => server.On(
        request => request.Path == "/api/query",
        request =>
        {
            var ids = request.Query("id_list")?.Split(',');
            var phrases = request.Query("search_query")?.Split(" AND ").Select(phrase => phrase[3..].Trim('"')).ToList();
            return Atom(papers.Where(p => ids?.Contains(p.Id) ?? phrases!.TrueForAll(phrase =>
                $" {LookupPath.GetWords(p.Title)} ".Contains($" {phrase} ", StringComparison.OrdinalIgnoreCase))));
        });

    public static async Task<(EnrichReport Report, DiagnosticBag Diagnostics)> EnrichAsync(
        TestSite site,
        PlayServer server,
        LookupKeys? keys = null,
        bool dryRun = false,
        int limit = 200,
        DateTimeOffset? now = null,
        LookupOptions? options = null)
    {
        var diagnostics = new DiagnosticBag();
        var cancellation = TestContext.Current.CancellationToken;
        var report = await Enricher.RunAsync(
            new EnrichOptions
            {
                Source = site.Root,
                Now = now ?? Now,
                DryRun = dryRun,
                Limit = limit,
                Lookup = options ?? CreateOptions(server, keys),
                Complete = records => PaperCompleter.Run(site.Root, records, dryRun, diagnostics, cancellation),
            },
            diagnostics,
            cancellation);
        Assert.NotNull(report);
        return (report, diagnostics);
    }

    public static async Task<AddReport> AddAsync(TestSite site, PlayServer server, params string[] ids)
    {
        var diagnostics = new DiagnosticBag();
        var report = await Adder.RunAsync(
            new AddOptions { Source = site.Root, Ids = ids, Now = Now, Lookup = CreateOptions(server, null) },
            diagnostics,
            TestContext.Current.CancellationToken);
        Assert.NotNull(report);
        return report;
    }

    /// <summary>Runs the program as a process whose services are those of a server.</summary>
    public static Task<ProgramRun> RunAsync(TestSite site, PlayServer server, params string[] args)
    {
        var start = ProgramUnderTest.CreateStartInfo([.. args, "--source", site.Root, "--date", "2026-11-29"]);
        start.Environment["SITEGEN_SERVICES"] = server.Address;
        start.Environment["SITEGEN_ALLOW_PRIVATE"] = "1";
        start.Environment["GITHUB_TOKEN"] = "secret";
        start.Environment.Remove("GITHUB_ACTIONS");
        return Task.Run(() => ProgramUnderTest.RunProcess(start), TestContext.Current.CancellationToken);
    }

    public static LookupOptions CreateOptions(PlayServer server, LookupKeys? keys) => new()
    {
        Services = new Uri(server.Address),
        Keys = keys ?? new LookupKeys(),
        Client = TestClient.Options,
    };

    private static PlayAnswer Atom(IEnumerable<ArxivPaper> papers)
    {
        var entries = papers.Select(p => $"""
            <entry>
              <id>http://arxiv.org/abs/{p.Id}v2</id>
              <updated>2026-03-02T00:00:00Z</updated><published>{p.Published}T17:00:00Z</published>
              <title>{SecurityElement.Escape(p.Title)}</title>
              <summary>{SecurityElement.Escape(p.Abstract)}</summary>
              {string.Concat(p.Authors.Select(a => $"<author><name>{a}</name></author>"))}
              {(p.Doi is null ? "" : $"<arxiv:doi>{p.Doi}</arxiv:doi>")}
              {(p.Comment is null ? "" : $"<arxiv:comment>{p.Comment}</arxiv:comment>")}
              <category term="cs.LG"/>
            </entry>
            """).ToList();
        return PlayAnswer.Text(
            200,
            string.Create(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"
                xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
            <opensearch:totalResults>{entries.Count}</opensearch:totalResults>
            {string.Concat(entries)}
            </feed>
            """),
            "application/atom+xml");
    }
}

/// <summary>A paper that the played arXiv has.</summary>
internal sealed record ArxivPaper(string Id, string Title, params string[] Authors)
{
    public string Abstract { get; init; } = "What arXiv says, with $\\alpha$.";

    public string Published { get; init; } = "2026-03-01";

    public string? Doi { get; init; }

    public string? Comment { get; init; }
}
