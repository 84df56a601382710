using System.Collections.Concurrent;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Feeds;

namespace SiteGen.Check.Feeds;

/// <summary>
/// Checks feeds, OPML files, sitemaps and other XML and JSON against their formats. A violation of an item is reported once, at
/// the file of its paper, however many feeds contain the item. Safe to use from several threads.
/// </summary>
/// <param name="catalog">The catalog.</param>
/// <param name="urls">The addresses of the site.</param>
/// <param name="hasAddress">Returns whether the site has a file at an absolute address.</param>
/// <param name="diagnostics">Receives diagnostics.</param>
internal sealed class FeedCheck(SiteCatalog catalog, SiteUrls urls, Func<string, bool> hasAddress, DiagnosticBag diagnostics)
{
    private static readonly string[] RssNames = ["feed.xml", "daily.xml", "weekly.xml", "monthly.xml", "trending.xml"];
    private static readonly string[] JsonNames = ["feed.json", "trending.json"];

    private readonly Dictionary<string, string> _files = catalog.Papers
        .ToDictionary(p => PublicUrl.FromSitePath(p.Path, urls), p => p.Paper.Path, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Path, string Message), string> _violations = new();

    /// <summary>Reads one output.</summary>
    /// <param name="path">The path of the output, relative to the output folder.</param>
    /// <param name="source">The file that the output is made from, as diagnostics name it.</param>
    /// <param name="bytes">The output.</param>
    public void Read(string path, string source, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            foreach (var (item, message) in FindViolations(path, bytes))
                Add(path, source, item, message);
        }
        catch (Exception e) when (e is XmlException or JsonException)
        {
            var message = $"produces '{path}', which is not well-formed: {e.Message}";
            diagnostics.Error(CheckRules.NotWellFormed, source, SourcePosition.Start, message);
        }
    }

    /// <summary>Reports the violations after all outputs were read.</summary>
    public void Report()
    {
        foreach (var ((file, message), feed) in _violations)
        {
            diagnostics.Warning(
                CheckRules.FeedRule,
                file,
                SourcePosition.Start,
                $"violates the feed format in '{feed}': {message}; change the text that it comes from");
        }
    }

    private IReadOnlyList<FeedViolation> FindViolations(string path, ReadOnlyMemory<byte> bytes)
    {
        var self = PublicUrl.FromSitePath("/" + path, urls);
        var name = Path.GetFileName(path);
        var isOwn = path.StartsWith(FeedPaths.OwnFolder[1..], StringComparison.Ordinal);
        if (isOwn ? name.EndsWith(".xml", StringComparison.Ordinal) : RssNames.Contains(name))
            return RssRules.FindViolations(bytes.ToArray(), self);
        if (isOwn ? name.EndsWith(".json", StringComparison.Ordinal) : JsonNames.Contains(name))
            return JsonFeedRules.FindViolations(bytes, self);
        if (name.StartsWith("sitemap", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal))
            return SitemapRules.FindViolations(bytes.ToArray(), PublicUrl.FromSitePath(SiteUrls.Home, urls), hasAddress);

        switch (Path.GetExtension(path))
        {
            case ".opml":
                return OpmlRules.FindViolations(bytes.ToArray(), hasAddress);
            case ".xml":
                _ = XDocument.Load(new MemoryStream(bytes.ToArray()));
                break;
            case ".json":
                JsonDocument.Parse(bytes).Dispose();
                break;
        }

        return [];
    }

    // Names the first feed by path, so that the diagnostic does not depend on the order of threads.
    private void Add(string path, string source, string? item, string message)
    {
        var file = item is not null && _files.TryGetValue(item, out var paper) ? paper
            : source.StartsWith("content/", StringComparison.Ordinal) ? source : ContentReader.SettingsPath;
        var said = item is null || file != ContentReader.SettingsPath ? message : $"item {item}: {message}";
        _violations.AddOrUpdate((file, said), path, (_, first) => string.CompareOrdinal(path, first) < 0 ? path : first);
    }
}
