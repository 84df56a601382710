using System.Buffers;
using System.Text;
using SiteGen.Catalog;
using SiteGen.Catalog.Map;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Themes.Rendering;

namespace SiteGen.Tests.Support;

/// <summary>Returns the output of writers as text or bytes.</summary>
internal static class WriterExtensions
{
    public static string Home(this PageRenderer pages, ListPage<PaperEntry> list) => Text(output => pages.Home(list, output));

    public static string Paper(this PageRenderer pages, PaperEntry entry) => Text(output => pages.Paper(entry, output));

    public static string Topics(this PageRenderer pages) => Text(pages.Topics);

    public static string Topic(this PageRenderer pages, TopicEntry topic, ListPage<PaperEntry> list) =>
        Text(output => pages.Topic(topic, list, output));

    public static string EditionPage(this PageRenderer pages, Edition edition) => Text(output => pages.EditionPage(edition, output));

    public static string Editions(this PageRenderer pages, ListPage<EditionMonth> list) => Text(output => pages.Editions(list, output));

    public static string Authors(this PageRenderer pages, ListPage<AuthorEntry> list) => Text(output => pages.Authors(list, output));

    public static string Author(this PageRenderer pages, AuthorEntry author, ListPage<PaperEntry> list) =>
        Text(output => pages.Author(author, list, output));

    public static string Years(this PageRenderer pages) => Text(pages.Years);

    public static string Year(this PageRenderer pages, YearEntry year, ListPage<PaperEntry> list) =>
        Text(output => pages.Year(year, list, output));

    public static string Search(this PageRenderer pages) => Text(pages.Search);

    public static string Status(this PageRenderer pages) => Text(pages.Status);

    public static string Map(this PageRenderer pages, PaperMap map) => Text(output => pages.Map(map, output));

    public static string Page(this PageRenderer pages, Page page) => Text(output => pages.Page(page, output));

    public static string Curators(this PageRenderer pages) => Text(pages.Curators);

    public static string Curator(this PageRenderer pages, CuratorEntry curator, ListPage<PaperEntry> list) =>
        Text(output => pages.Curator(curator, list, output));

    public static string NotFound(this PageRenderer pages) => Text(pages.NotFound);

    public static string Redirect(this PageRenderer pages, string target) => Text(output => pages.Redirect(target, output));

    public static byte[] Write(this RssWriter rss, FeedChannel channel) => Bytes(output => rss.Write(channel, output));

    public static byte[] Write(this JsonFeedWriter json, FeedChannel channel) => Buffered(output => json.Write(channel, output));

    public static byte[] Write(
        this OpmlWriter opml,
        IReadOnlyList<FeedChannel> general,
        IReadOnlyList<FeedChannel> curators,
        IReadOnlyList<FeedChannel> topics,
        IReadOnlyList<FeedChannel> authors) => Bytes(output => opml.Write(general, curators, topics, authors, output));

    public static IReadOnlyList<(string Path, byte[] Content)> Write(this SitemapWriter sitemap, IReadOnlyList<SitemapEntry> entries) =>
        [.. sitemap.BuildFiles(entries).Select(file => (file.Path, Bytes(file.Write)))];

    public static byte[] Write(this CitationWriter citations, IReadOnlyList<PaperEntry> entries) =>
        Buffered(output => citations.Write(entries, output));

    private static string Text(Action<IBufferWriter<byte>> write) => Encoding.UTF8.GetString(Buffered(write));

    private static byte[] Buffered(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return output.ToArray();
    }
}
