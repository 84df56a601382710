using System.Globalization;
using System.Net;
using System.Text;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Simulation;

/// <summary>Answers as arXiv's three doors do, from the papers that are announced at the current time of the simulation.</summary>
/// <param name="papers">All papers of the month.</param>
/// <param name="now">Returns the current time of the simulation.</param>
internal sealed class SimulatedArxiv(IReadOnlyList<SimulatedPaper> papers, Func<DateTimeOffset> now)
{
    private const int PageSize = 7;

    /// <summary>The day whose batch the RSS feed shows, if it is stale; null for the newest.</summary>
    public DateOnly? StaleRss { get; set; }

    public PlayAnswer Harvest(PlayedRequest request)
    {
        var arguments = request.Query("resumptionToken") is { } token ? ParseToken(token) : (request.Query("set")!, request.Query("from")!, 0);
        var (set, from, skip) = arguments;
        var category = set[(set.LastIndexOf(':') + 1)..];
        var full = set.StartsWith("cs:cs:", StringComparison.Ordinal) ? "cs." + category : "stat." + category;
        var records = Announced()
            .Where(p => p.CategoriesAt(now()).Contains(full))
            .Where(p => string.CompareOrdinal(Format(p.StampAt(now())), from) >= 0)
            .OrderBy(p => p.StampAt(now())).ThenBy(p => p.Id, StringComparer.Ordinal)
            .ToList();
        if (records.Count == 0)
            return PlayAnswer.Xml(Envelope("<error code=\"noRecordsMatch\">No records match</error>"));
        var page = records.Skip(skip).Take(PageSize);
        var rest = skip + PageSize < records.Count
            ? $"<resumptionToken>{WebUtility.HtmlEncode(Uri.EscapeDataString($"set={set}&from={from}&skip={skip + PageSize}"))}</resumptionToken>"
            : "";
        return PlayAnswer.Xml(Envelope($"<ListRecords>{string.Concat(page.Select(FormatRecord))}{rest}</ListRecords>"));
    }

    public PlayAnswer Rss(PlayedRequest request)
    {
        var category = request.Path[(request.Path.LastIndexOf('/') + 1)..];
        var listed = Announced().Where(p => p.Category == category).ToList();
        var day = StaleRss ?? (listed.Count > 0 ? listed.Max(p => p.Day) : default);
        var items = listed.Where(p => p.Day == day).Select(p => $"""
            <item><title>{Encode(p.Title)}</title><link>https://arxiv.org/abs/{p.Id}</link>
            <description>arXiv:{p.Id}v1 Announce Type: new
            Abstract: {Encode(p.Abstract)}</description><guid isPermaLink="false">oai:arXiv.org:{p.Id}v1</guid>
            <category>{category}</category><arxiv:announce_type>new</arxiv:announce_type><dc:creator>Ann {p.Family}</dc:creator></item>
            """);
        return PlayAnswer.Text(200, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel>
            <title>{category} updates on arXiv.org</title><pubDate>{now().ToString("R", CultureInfo.InvariantCulture)}</pubDate>
            {string.Concat(items)}</channel></rss>
            """, "application/rss+xml");
    }

    public PlayAnswer Search(PlayedRequest request)
    {
        var ids = request.Query("id_list")?.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal) ?? [];
        var found = ids.Count > 0 ? Announced().Where(p => ids.Contains(p.Id)).ToList() : [];
        var entries = found.Select(p => $"""
            <entry><id>http://arxiv.org/abs/{p.Id}v1</id><updated>{Format(p.Day)}T10:00:00Z</updated><published>{Format(p.Day.AddDays(-1))}T10:00:00Z</published>
            <title>{Encode(p.Title)}</title><summary>{Encode(p.Abstract)}</summary><author><name>Ann {p.Family}</name></author>
            <arxiv:primary_category term="{p.Category}"/><category term="{p.Category}"/></entry>
            """);
        return PlayAnswer.Text(200, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
            <title>arXiv Query</title><id>http://arxiv.org/api/x</id><updated>2026-11-01T00:00:00Z</updated>
            <opensearch:totalResults>{found.Count}</opensearch:totalResults><opensearch:startIndex>0</opensearch:startIndex>
            <opensearch:itemsPerPage>100</opensearch:itemsPerPage>{string.Concat(entries)}</feed>
            """, "application/atom+xml");
    }

    private IEnumerable<SimulatedPaper> Announced() => papers.Where(p => p.Announced <= now());

    private string FormatRecord(SimulatedPaper paper)
    {
        var isRevised = paper.Revised <= now();
        var comment = paper.Withdrawn <= now() ? "<comments>This paper has been withdrawn by the authors due to an error</comments>" : "";
        return $"""
            <record><header><identifier>oai:arXiv.org:{paper.Id}</identifier><datestamp>{Format(paper.StampAt(now()))}</datestamp></header><metadata>
            <arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>{paper.Id}</id><created>{Format(isRevised ? paper.StampAt(now()) : paper.Day.AddDays(-1))}</created>
            <authors><author><keyname>{paper.Family}</keyname><forenames>Ann</forenames></author></authors><title>{Encode(paper.Title)}</title>
            <categories>{string.Join(' ', paper.CategoriesAt(now()))}</categories>{comment}
            <abstract>{Encode(isRevised ? paper.Abstract + " Revised." : paper.Abstract)}</abstract></arXiv></metadata></record>
            """;
    }

    private static (string Set, string From, int Skip) ParseToken(string token)
    {
        var parts = Uri.UnescapeDataString(token).Split('&').Select(p => p.Split('=', 2)[1]).ToArray();
        return (parts[0], parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    private static string Envelope(string content) => new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .Append("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>2026-11-01T00:00:00Z</responseDate>")
        .Append("<request verb=\"ListRecords\">http://oaipmh.arxiv.org/oai</request>").Append(content).Append("</OAI-PMH>").ToString();

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
