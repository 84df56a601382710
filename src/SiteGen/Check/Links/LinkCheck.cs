using System.Collections.Concurrent;
using SiteGen.Catalog;

namespace SiteGen.Check.Links;

/// <summary>
/// Follows every link of the rendered pages inside the site, fragments included, and collects the links to other sites. Safe to
/// use from several threads. Keeps only the ids of each page and its suspicious links.
/// </summary>
internal sealed class LinkCheck
{
    private readonly HashSet<string> _paths;
    private readonly Dictionary<string, string> _unpublished;
    private readonly Uri _base;
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlySet<string>> _ids = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, byte>> _outsideLinks = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<FollowedLink> _fragmentLinks = [];
    private readonly ConcurrentBag<FollowedLink> _suspects = [];

    /// <summary>Creates the check of a site.</summary>
    /// <param name="paths">The paths of all its outputs.</param>
    /// <param name="unpublished">The files of drafts and of papers that are held back, by output.</param>
    /// <param name="urls">The addresses of the site.</param>
    public LinkCheck(IEnumerable<string> paths, IReadOnlyDictionary<string, string> unpublished, SiteUrls urls)
    {
        _paths = paths.ToHashSet(StringComparer.Ordinal);
        _unpublished = unpublished.ToDictionary(StringComparer.Ordinal);
        _base = new Uri(urls.ToAbsolute(SiteUrls.Home));
    }

    /// <summary>The links to other sites, sorted by address.</summary>
    public IReadOnlyList<OutsideLink> OutsideLinks =>
        [.. _outsideLinks
            .OrderBy(o => o.Key, StringComparer.Ordinal)
            .Select(o => new OutsideLink(new Uri(o.Key), [.. o.Value.Keys.Order(StringComparer.Ordinal)]))];

    /// <summary>Reads a page.</summary>
    /// <param name="path">The path of the page, relative to the output folder.</param>
    /// <param name="source">The file that the page is made from, as diagnostics name it.</param>
    /// <param name="html">The page.</param>
    public void Read(string path, string source, string html)
    {
        var page = HtmlPage.Read(html);
        // Interned, because thousands of pages have the same few ids.
        _ids[path] = page.Ids.Select(id => _names.GetOrAdd(id, id)).ToHashSet(StringComparer.Ordinal);
        var self = new Uri(_base, path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);
        foreach (var address in page.Addresses)
        {
            if (address.StartsWith('#') && page.Ids.Contains(Uri.UnescapeDataString(address[1..])))
                continue;
            if (!Uri.TryCreate(self, address, out var target))
                continue;
            if (IsInside(target))
                Follow(new FollowedLink(path, source, address, target, GetPath(target)));
            else if (target.Scheme is "http" or "https" && !PaperUrls.IsSearch(address))
                AddOutside(target.GetLeftPart(UriPartial.Query), source);
        }
    }

    /// <summary>Returns whether the site has a file at an absolute address.</summary>
    /// <param name="address">The address.</param>
    public bool Has(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var target) && IsInside(target) && _paths.Contains(GetPath(target));

    /// <summary>Returns the broken links after all pages were read, in any order.</summary>
    public IEnumerable<BrokenLink> FindBroken()
    {
        foreach (var link in _suspects)
        {
            if (!_paths.Contains(link.TargetPath))
                yield return new BrokenLink(link, CheckRules.BrokenLink, $"the site has no '{link.TargetPath}'");
            else
                yield return new BrokenLink(link, CheckRules.UnpublishedLink, _unpublished[link.TargetPath]);
        }

        foreach (var link in _fragmentLinks)
        {
            var id = Uri.UnescapeDataString(link.Target.Fragment[1..]);
            if (_ids.TryGetValue(link.TargetPath, out var ids) && !ids.Contains(id))
                yield return new BrokenLink(link, CheckRules.MissingAnchor, $"'{link.TargetPath}' has no element with the id '{id}'");
        }
    }

    private void AddOutside(string address, string source) =>
        _outsideLinks.GetOrAdd(_names.GetOrAdd(address, a => a), _ => new(StringComparer.Ordinal)).TryAdd(source, 0);

    private void Follow(FollowedLink link)
    {
        if (!_paths.Contains(link.TargetPath) || _unpublished.ContainsKey(link.TargetPath))
            _suspects.Add(link);
        else if (link.Target.Fragment.Length > 1)
            _fragmentLinks.Add(link);
    }

    private bool IsInside(Uri target) =>
        target.GetLeftPart(UriPartial.Authority) == _base.GetLeftPart(UriPartial.Authority)
        && target.AbsolutePath.StartsWith(_base.AbsolutePath, StringComparison.Ordinal);

    private string GetPath(Uri target) =>
        SiteUrls.ToFilePath("/" + Uri.UnescapeDataString(target.AbsolutePath[_base.AbsolutePath.Length..]));
}

/// <summary>A link from a page to another page or file of the site.</summary>
/// <param name="Page">The path of the page, relative to the output folder.</param>
/// <param name="Source">The file that the page is made from, as diagnostics name it.</param>
/// <param name="Address">The address in the page.</param>
/// <param name="Target">The absolute address.</param>
/// <param name="TargetPath">The path of the target, relative to the output folder.</param>
internal sealed record FollowedLink(string Page, string Source, string Address, Uri Target, string TargetPath);

/// <summary>A broken link.</summary>
/// <param name="Link">The link.</param>
/// <param name="Rule">The rule that it violates.</param>
/// <param name="Reason">What is missing; for a link to an unpublished page, the file of that page.</param>
internal sealed record BrokenLink(FollowedLink Link, string Rule, string Reason);

/// <summary>A link to another site.</summary>
/// <param name="Address">The address, without fragment.</param>
/// <param name="Sources">The files of the pages with this link, as diagnostics name them, sorted.</param>
public sealed record OutsideLink(Uri Address, IReadOnlyList<string> Sources);
