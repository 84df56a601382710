using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>
/// Follows every link of the rendered pages that stays inside the site, fragments included, and reads every feed as
/// XML or JSON. Links to other sites are not followed: a build must not depend on them.
/// </summary>
internal sealed class LinkCheck
{
    private static readonly string[] AddressAttributes = ["href", "src"];

    private readonly ConcurrentDictionary<string, Page> _pages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths;
    private readonly Uri _base;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>Makes a check of a site.</summary>
    /// <param name="paths">The paths of all its outputs.</param>
    /// <param name="urls">Makes addresses.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public LinkCheck(IEnumerable<string> paths, SiteUrls urls, DiagnosticBag diagnostics)
    {
        _paths = paths.ToHashSet(StringComparer.Ordinal);
        _base = new Uri(urls.Absolute("/"));
        _diagnostics = diagnostics;
    }

    private sealed record Page(string Source, IReadOnlyList<string> Addresses, IReadOnlySet<string> Ids);

    /// <summary>Reads one output; from any thread.</summary>
    /// <param name="output">The output.</param>
    /// <param name="bytes">Its bytes.</param>
    public void Read(Output output, ReadOnlyMemory<byte> bytes)
    {
        switch (Path.GetExtension(output.Path))
        {
            case ".html":
                _pages[output.Path] = ReadPage(output.Source, bytes.Span);
                break;
            case ".xml" or ".opml":
                Expect<XmlException>(output, () => XDocument.Load(new MemoryStream(bytes.ToArray())));
                break;
            case ".json":
                Expect<JsonException>(output, () => JsonDocument.Parse(bytes).Dispose());
                break;
        }
    }

    /// <summary>Follows the links of all pages that were read; gives back how many there are.</summary>
    public int Follow() => _pages.Sum(p => Follow(p.Key, p.Value));

    private void Expect<TException>(Output output, Action read)
        where TException : Exception
    {
        try
        {
            read();
        }
        catch (TException e)
        {
            _diagnostics.Error(output.Source, SourcePosition.Start, $"makes '{output.Path}', which is not well-formed: {e.Message}");
        }
    }

    private static Page ReadPage(string source, ReadOnlySpan<byte> bytes)
    {
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
        var addresses = document.All
            .SelectMany(element => AddressAttributes.Select(element.GetAttribute))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new Page(source, addresses, document.All.Select(e => e.Id).OfType<string>().ToHashSet(StringComparer.Ordinal));
    }

    private int Follow(string path, Page page)
    {
        var self = new Uri(_base, path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);
        foreach (var address in page.Addresses)
        {
            if (Uri.TryCreate(self, address, out var target) && IsInside(target) && Missing(target) is { } missing)
                _diagnostics.Error(page.Source, SourcePosition.Start, $"'{path}' links to \"{address}\", but {missing}");
        }

        return page.Addresses.Count;
    }

    private bool IsInside(Uri target) =>
        target.GetLeftPart(UriPartial.Authority) == _base.GetLeftPart(UriPartial.Authority)
        && target.AbsolutePath.StartsWith(_base.AbsolutePath, StringComparison.Ordinal);

    private string? Missing(Uri target)
    {
        var path = Output.PathOf("/" + Uri.UnescapeDataString(target.AbsolutePath[_base.AbsolutePath.Length..]));
        if (!_paths.Contains(path))
            return $"the site has no '{path}'";
        var fragment = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return fragment.Length > 0 && _pages.TryGetValue(path, out var page) && !page.Ids.Contains(fragment)
            ? $"'{path}' has no element with the id '{fragment}'"
            : null;
    }
}
