using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Check;

/// <summary>
/// Finds where something stands in a curator's file. Files are read again for that, because places are asked for what is
/// wrong only. Not for several threads at once.
/// </summary>
/// <param name="source">The folder that holds <c>content</c>.</param>
/// <param name="content">What was read from it.</param>
internal sealed class SourcePlaces(string source, SiteContent content)
{
    private readonly Dictionary<string, SourceText> _texts = Texts(content);
    private readonly Dictionary<string, IReadOnlyList<WrittenLink>> _links = new(StringComparer.Ordinal);

    /// <summary>Whether a path is that of a paper's, a topic's or a page's file.</summary>
    /// <param name="path">The path, as findings name it.</param>
    public bool IsContent(string path) => _texts.ContainsKey(path);

    /// <summary>Whether what a file says is on the site of the day.</summary>
    /// <param name="path">The path, as findings name it.</param>
    /// <param name="day">The day.</param>
    public bool IsPublished(string path, DateOnly day) => _texts.TryGetValue(path, out var text) && !text.Draft && (text.Day is null || text.Day <= day);

    /// <summary>The value of a key of the front matter; the beginning of the file where the key is missing.</summary>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="key">The key.</param>
    public SourcePosition Key(string path, string key)
    {
        var ignored = new DiagnosticBag().ForFile(path);
        var map = Text(path) is { } text && FrontMatter.Split(text, ignored) is { } front
            ? YamlReader.Read(front.Yaml, front.YamlLine, ignored) as YamlValue.Map
            : null;
        return map?.Entries.FirstOrDefault(e => e.Key == key)?.Value.Position ?? SourcePosition.Start;
    }

    /// <summary>The links and images in the Markdown of a file.</summary>
    /// <param name="path">The file, as findings name it.</param>
    public IReadOnlyList<WrittenLink> Links(string path)
    {
        if (_links.TryGetValue(path, out var links))
            return links;
        links = _texts.TryGetValue(path, out var text) ? [.. text.Parts.SelectMany(part => WrittenLinks.Of(part.Markdown, part.Line))] : [];
        _links[path] = links;
        return links;
    }

    /// <summary>The links of a file's Markdown that lead to an address.</summary>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="target">The absolute address.</param>
    /// <param name="urls">Makes addresses.</param>
    public IEnumerable<WrittenLink> LinksTo(string path, Uri target, SiteUrls urls)
    {
        if (!_texts.TryGetValue(path, out var text))
            return [];
        var page = new Uri(urls.ToAbsolute(text.SitePath));
        return Links(path).Where(link =>
            Uri.TryCreate(page, urls.ToRelative(ContentLink.Resolve(path, link.Address) ?? link.Address), out var uri)
            && uri.AbsoluteUri == target.AbsoluteUri);
    }

    /// <summary>
    /// Where a file says an address of another site: in its Markdown, in its front matter, or by the identifier from which
    /// the address is made; null where it does not.
    /// </summary>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="address">The absolute address.</param>
    /// <param name="urls">Makes addresses.</param>
    public SourcePosition? Outside(string path, Uri address, SiteUrls urls)
    {
        if (LinksTo(path, address, urls).Select(link => (SourcePosition?)link.Position).FirstOrDefault() is { } written)
            return written;
        if (Text(path) is not { } text)
            return null;
        if (text.IndexOf(address.OriginalString, StringComparison.Ordinal) is var at and >= 0)
            return new SourcePosition(text.AsSpan(0, at).Count('\n') + 1, at - text.LastIndexOf('\n', at));
        var key = address.Host switch { "arxiv.org" => "arxiv", "doi.org" => "doi", _ => null };
        return key is not null && Key(path, key) is var place && place != SourcePosition.Start ? place : null;
    }

    private string? Text(string path)
    {
        var file = Path.Combine(source, path);
        return _texts.ContainsKey(path) && File.Exists(file) ? TextFile.Read(file, new DiagnosticBag().ForFile(path)) : null;
    }

    private static Dictionary<string, SourceText> Texts(SiteContent content)
    {
        var zone = content.Settings.TimeZone;
        return content.Papers.Select(p => new SourceText(
                p.Path, SiteUrls.Paper(p.Slug), p.Draft, p.Date.EditionDay(zone), [(p.Abstract, p.AbstractLine), (p.Notes ?? "", p.NotesLine)]))
            .Concat(content.Topics.Select(t => new SourceText(t.Path, SiteUrls.Topic(t.Slug), Draft: false, Day: null, [(t.Body, t.BodyLine)])))
            .Concat(content.Pages.Select(p => new SourceText(p.Path, SiteUrls.Page(p.Slug), p.Draft, Day: null, [(p.Body, p.BodyLine)])))
            .ToDictionary(t => t.Path, StringComparer.Ordinal);
    }

    private sealed record SourceText(string Path, string SitePath, bool Draft, DateOnly? Day, IReadOnlyList<(string Markdown, int Line)> Parts);
}
