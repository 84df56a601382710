using System.Collections.Concurrent;
using SiteGen.Catalog;

namespace SiteGen.Check.Links;

/// <summary>
/// Follows every link of the rendered pages that stays inside the site, fragments included, and notes those that lead
/// elsewhere. Pages may be read from several threads; of each only its ids are kept, and what is wrong with it.
/// </summary>
internal sealed class LinkCheck
{
    private readonly HashSet<string> _paths;
    private readonly Dictionary<string, string> _unpublished;
    private readonly Uri _base;
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlySet<string>> _ids = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, byte>> _outside = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<FollowedLink> _toPlaces = [];
    private readonly ConcurrentBag<FollowedLink> _suspects = [];

    /// <summary>Makes a check of a site.</summary>
    /// <param name="paths">The paths of all its outputs.</param>
    /// <param name="unpublished">By output, the files of drafts and of papers that wait.</param>
    /// <param name="urls">Makes addresses.</param>
    public LinkCheck(IEnumerable<string> paths, IReadOnlyDictionary<string, string> unpublished, SiteUrls urls)
    {
        _paths = paths.ToHashSet(StringComparer.Ordinal);
        _unpublished = unpublished.ToDictionary(StringComparer.Ordinal);
        _base = new Uri(urls.ToAbsolute("/"));
    }

    /// <summary>The addresses of other sites, without fragment, each with what leads there, both sorted.</summary>
    public IReadOnlyList<OutsideLink> Outside =>
        [.. _outside.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => new OutsideLink(new Uri(o.Key), [.. o.Value.Keys.Order(StringComparer.Ordinal)]))];

    /// <summary>Reads a page.</summary>
    /// <param name="path">Its place below the output folder.</param>
    /// <param name="source">What it is made from, as findings name it.</param>
    /// <param name="html">The text of the page.</param>
    public void Read(string path, string source, string html)
    {
        var page = HtmlPage.Read(html);
        // The same few ids on thousands of pages: one text for all.
        _ids[path] = page.Ids.Select(id => _names.GetOrAdd(id, id)).ToHashSet(StringComparer.Ordinal);
        var self = new Uri(_base, path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);
        foreach (var address in page.Addresses)
        {
            if (address.StartsWith('#') && page.Ids.Contains(Uri.UnescapeDataString(address[1..])))
                continue;
            if (!Uri.TryCreate(self, address, out var target))
                continue;
            if (IsInside(target))
                Follow(new FollowedLink(path, source, address, target, PathOf(target)));
            else if (target.Scheme is "http" or "https")
                _outside.GetOrAdd(_names.GetOrAdd(target.GetLeftPart(UriPartial.Query), a => a), _ => new(StringComparer.Ordinal)).TryAdd(source, 0);
        }
    }

    /// <summary>Whether the site has something at an absolute address.</summary>
    /// <param name="address">The address.</param>
    public bool Has(string address) => Uri.TryCreate(address, UriKind.Absolute, out var target) && IsInside(target) && _paths.Contains(PathOf(target));

    /// <summary>The links that are not right, when all pages were read; by target, then by page.</summary>
    public IEnumerable<BrokenLink> Broken()
    {
        foreach (var link in _suspects)
        {
            if (!_paths.Contains(link.TargetPath))
                yield return new BrokenLink(link, CheckRules.BrokenLink, $"the site has no '{link.TargetPath}'");
            else
                yield return new BrokenLink(link, CheckRules.UnpublishedLink, _unpublished[link.TargetPath]);
        }

        foreach (var link in _toPlaces.Where(l => _ids.TryGetValue(l.TargetPath, out var ids) && !ids.Contains(Uri.UnescapeDataString(l.Target.Fragment[1..]))))
            yield return new BrokenLink(link, CheckRules.MissingAnchor, $"'{link.TargetPath}' has no element with the id '{Uri.UnescapeDataString(link.Target.Fragment[1..])}'");
    }

    private void Follow(FollowedLink link)
    {
        if (!_paths.Contains(link.TargetPath) || _unpublished.ContainsKey(link.TargetPath))
            _suspects.Add(link);
        else if (link.Target.Fragment.Length > 1)
            _toPlaces.Add(link);
    }

    private bool IsInside(Uri target) =>
        target.GetLeftPart(UriPartial.Authority) == _base.GetLeftPart(UriPartial.Authority)
        && target.AbsolutePath.StartsWith(_base.AbsolutePath, StringComparison.Ordinal);

    private string PathOf(Uri target) => SiteUrls.ToFilePath("/" + Uri.UnescapeDataString(target.AbsolutePath[_base.AbsolutePath.Length..]));
}

/// <summary>A link from a page to a place inside the site.</summary>
/// <param name="Page">The page's place below the output folder.</param>
/// <param name="Source">What the page is made from, as findings name it.</param>
/// <param name="Address">The address as the page has it.</param>
/// <param name="Target">The absolute address.</param>
/// <param name="TargetPath">The place below the output folder to which it leads.</param>
internal sealed record FollowedLink(string Page, string Source, string Address, Uri Target, string TargetPath);

/// <summary>A link that is not right.</summary>
/// <param name="Link">The link.</param>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Reason">What is missing; of a link to what is not published, the file.</param>
internal sealed record BrokenLink(FollowedLink Link, string Rule, string Reason);

/// <summary>An address of another site.</summary>
/// <param name="Address">The address, without fragment.</param>
/// <param name="Sources">What the pages are made from that lead there, as findings name it, sorted.</param>
public sealed record OutsideLink(Uri Address, IReadOnlyList<string> Sources);
