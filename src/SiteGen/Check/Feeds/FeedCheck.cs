using System.Collections.Concurrent;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Feeds;

namespace SiteGen.Check.Feeds;

/// <summary>
/// Holds what machines read against the rules of its format. What an item breaks is reported once, at the paper's file,
/// however many feeds have it. Safe to use from several threads.
/// </summary>
/// <param name="catalog">The arranged site.</param>
/// <param name="urls">Makes addresses.</param>
/// <param name="hasAddress">Whether the site has something at an absolute address.</param>
/// <param name="diagnostics">Takes the findings.</param>
internal sealed class FeedCheck(SiteCatalog catalog, SiteUrls urls, Func<string, bool> hasAddress, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, string> _files = catalog.Papers.ToDictionary(p => PublicAddress.Of(p.Path, urls), p => p.Paper.Path, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Path, string Message), string> _breaches = new();

    /// <summary>Reads one output.</summary>
    /// <param name="path">Its place below the output folder.</param>
    /// <param name="source">What it is made from, as findings name it.</param>
    /// <param name="bytes">Its bytes.</param>
    public void Read(string path, string source, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            foreach (var (item, message) in Breaches(path, bytes))
                Add(path, source, item, message);
        }
        catch (Exception e) when (e is XmlException or JsonException)
        {
            diagnostics.Error(CheckRules.NotWellFormed, source, SourcePosition.Start, $"makes '{path}', which is not well-formed: {e.Message}");
        }
    }

    /// <summary>Reports what was found, when all outputs were read.</summary>
    public void Report()
    {
        foreach (var ((file, message), feed) in _breaches)
            diagnostics.Warning(CheckRules.FeedRule, file, SourcePosition.Start, $"breaks a rule of feeds in '{feed}': {message}; change the text that it is made of");
    }

    private IReadOnlyList<FeedBreach> Breaches(string path, ReadOnlyMemory<byte> bytes)
    {
        var self = PublicAddress.Of("/" + path, urls);
        switch (Path.GetFileName(path))
        {
            case "feed.xml" or "daily.xml":
                return RssRules.Breaches(bytes.ToArray(), self);
            case "feed.json":
                return JsonFeedRules.Breaches(bytes, self);
            case var name when name.StartsWith("sitemap", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal):
                return SitemapRules.Breaches(bytes.ToArray(), PublicAddress.Of("/", urls), hasAddress);
        }

        switch (Path.GetExtension(path))
        {
            case ".opml":
                return OpmlRules.Breaches(bytes.ToArray(), hasAddress);
            case ".xml":
                _ = XDocument.Load(new MemoryStream(bytes.ToArray()));
                break;
            case ".json":
                JsonDocument.Parse(bytes).Dispose();
                break;
        }

        return [];
    }

    // The first feed by its path, whichever thread came first.
    private void Add(string path, string source, string? item, string message)
    {
        var file = item is not null && _files.TryGetValue(item, out var paper) ? paper
            : source.StartsWith("content/", StringComparison.Ordinal) ? source : ContentReader.SettingsPath;
        var said = item is null || file != ContentReader.SettingsPath ? message : $"item {item}: {message}";
        _breaches.AddOrUpdate((file, said), path, (_, first) => string.CompareOrdinal(path, first) < 0 ? path : first);
    }
}
