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

    private readonly Dictionary<string, Page> _pages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths;
    private readonly Uri _base;
    private readonly DiagnosticBag _diagnostics;

    private LinkCheck(IEnumerable<string> paths, Uri baseUrl, DiagnosticBag diagnostics)
    {
        _paths = paths.ToHashSet(StringComparer.Ordinal);
        _base = baseUrl;
        _diagnostics = diagnostics;
    }

    private sealed record Page(string Source, IReadOnlyList<string> Addresses, IReadOnlySet<string> Ids);

    /// <summary>Checks; gives back how many links it followed.</summary>
    /// <param name="outputs">What was planned.</param>
    /// <param name="rendered">The bytes of all of it.</param>
    /// <param name="urls">Makes addresses.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static int Run(
        IReadOnlyList<Output> outputs, IReadOnlyDictionary<string, byte[]?> rendered, SiteUrls urls, DiagnosticBag diagnostics)
    {
        var check = new LinkCheck(outputs.Select(o => o.Path), new Uri(urls.Absolute("/")), diagnostics);
        foreach (var output in outputs)
            check.Read(output, rendered[output.Path]!);
        return check._pages.Sum(p => check.Follow(p.Key, p.Value));
    }

    private void Read(Output output, byte[] bytes)
    {
        switch (Path.GetExtension(output.Path))
        {
            case ".html":
                _pages[output.Path] = ReadPage(output.Source, bytes);
                break;
            case ".xml" or ".opml":
                Expect<XmlException>(output, () => XDocument.Load(new MemoryStream(bytes)));
                break;
            case ".json":
                Expect<JsonException>(output, () => JsonDocument.Parse(bytes).Dispose());
                break;
        }
    }

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

    private static Page ReadPage(string source, byte[] bytes)
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
