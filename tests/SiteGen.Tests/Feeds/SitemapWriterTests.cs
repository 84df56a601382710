using System.Text;
using System.Xml.Linq;
using SiteGen.Feeds;

namespace SiteGen.Tests.Feeds;

public sealed class SitemapWriterTests
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void The_sitemap_matches_the_golden_file()
    {
        var settings = SampleSite.Settings with { ListItems = 3 };
        var files = new SitemapWriter(SampleSite.Urls).Write(SitemapEntry.List(SampleSite.Catalog(SampleSite.Entries(), settings)));

        var file = Assert.Single(files);
        Assert.Equal("/sitemap.xml", file.Path);
        GoldenFile.Verify("feeds/sitemap.xml", file.Content);
    }

    [Fact]
    public void Fifty_thousand_URLs_fit_into_one_file_and_one_more_makes_an_index()
    {
        var entries = Enumerable.Range(0, 50_001)
            .Select(n => new SitemapEntry($"/papers/{n:x}/", new DateOnly(2026, 1, 1).AddDays(n / 1000)))
            .ToList();
        var writer = new SitemapWriter(SampleSite.Urls);

        Assert.Equal(["/sitemap.xml"], writer.Write(entries[..50_000]).Select(file => file.Path));
        var files = writer.Write(entries);
        Assert.Equal(["/sitemap.xml", "/sitemap-1.xml", "/sitemap-2.xml"], files.Select(file => file.Path));
        Assert.Equal([50_000, 1], files.Skip(1).Select(file => Root(file).Elements(Schema + "url").Count()));
        Assert.Equal(
            [
                "https://lab.example.org/papers-feed/sitemap-1.xml 2026-02-19",
                "https://lab.example.org/papers-feed/sitemap-2.xml 2026-02-20",
            ],
            Root(files[0]).Elements(Schema + "sitemap").Select(map => string.Join(' ', map.Elements().Select(element => element.Value))));
    }

    [Fact]
    public void A_site_without_papers_has_a_sitemap_without_dates()
    {
        var file = Assert.Single(new SitemapWriter(SampleSite.Urls).Write(SitemapEntry.List(SampleSite.Catalog([]))));

        Assert.Empty(Root(file).Descendants(Schema + "lastmod"));
        Assert.Equal(8, Root(file).Elements(Schema + "url").Count());
    }

    [Fact]
    public void URLs_are_percent_encoded()
    {
        var file = Assert.Single(new SitemapWriter(SampleSite.Urls).Write([new SitemapEntry("/papers/größe & more/", null)]));

        Assert.Equal("https://lab.example.org/papers-feed/papers/gr%C3%B6%C3%9Fe%20&%20more/", Root(file).Value);
    }

    [Fact]
    public void Robots_txt_names_the_sitemap() => Assert.Equal(
        "User-agent: *\nAllow: /\n\nSitemap: https://lab.example.org/papers-feed/sitemap.xml\n",
        Encoding.UTF8.GetString(new RobotsWriter(SampleSite.Urls).Write()));

    private static XElement Root((string Path, byte[] Content) file)
    {
        using var stream = new MemoryStream(file.Content);
        return XDocument.Load(stream).Root!;
    }
}
