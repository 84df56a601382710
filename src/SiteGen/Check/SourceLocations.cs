using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Check;

/// <summary>
/// Finds positions in the curator's files. It reads the files a second time, because only diagnostics need positions. Not safe to
/// use from several threads.
/// </summary>
/// <param name="source">The folder that holds <c>content</c>.</param>
/// <param name="content">The content that was read from it.</param>
internal sealed class SourceLocations(string source, SiteContent content)
{
    private readonly Dictionary<string, SourceText> _texts = IndexTexts(content);
    private readonly Dictionary<string, IReadOnlyList<MarkdownLink>> _links = new(StringComparer.Ordinal);

    /// <summary>Returns whether a path is the file of a paper, a topic, a curator, an introduction or a page.</summary>
    /// <param name="path">The path, relative to the source folder.</param>
    public bool IsContent(string path) => _texts.ContainsKey(path);

    /// <summary>Returns whether a file is published on a day.</summary>
    /// <param name="path">The path, relative to the source folder.</param>
    /// <param name="day">The day.</param>
    public bool IsPublished(string path, DateOnly day) =>
        _texts.TryGetValue(path, out var text) && !text.Draft && (text.Day is null || text.Day <= day);

    /// <summary>Returns the position of a value in the front matter, or the start of the file if the key is missing.</summary>
    /// <param name="path">The path, relative to the source folder.</param>
    /// <param name="key">The key.</param>
    public SourcePosition FindKey(string path, string key)
    {
        var ignored = new DiagnosticBag().ForFile(path);
        var map = ReadText(path) is { } text && FrontMatter.Split(text, ignored) is { } front
            ? YamlReader.Read(front.Yaml, front.YamlLine, ignored) as YamlValue.Map
            : null;
        return map?.Entries.FirstOrDefault(e => e.Key == key)?.Value.Position ?? SourcePosition.Start;
    }

    /// <summary>Returns the links and images in the Markdown of a file.</summary>
    /// <param name="path">The path, relative to the source folder.</param>
    public IReadOnlyList<MarkdownLink> ReadLinks(string path)
    {
        if (_links.TryGetValue(path, out var links))
            return links;
        links = _texts.TryGetValue(path, out var text)
            ? [.. text.Parts.SelectMany(FindLinks)]
            : [];
        _links[path] = links;
        return links;
    }

    /// <summary>Returns the links in the Markdown of a file that lead to an address.</summary>
    /// <param name="path">The path, relative to the source folder.</param>
    /// <param name="target">The absolute address.</param>
    /// <param name="urls">The addresses of the site.</param>
    public IEnumerable<MarkdownLink> FindLinks(string path, Uri target, SiteUrls urls)
    {
        if (!_texts.TryGetValue(path, out var text))
            return [];
        var page = new Uri(urls.ToAbsolute(text.SitePath));
        return ReadLinks(path).Where(link =>
            Uri.TryCreate(page, urls.ToRelative(ContentLink.Resolve(path, link.Address) ?? link.Address), out var uri)
            && uri.AbsoluteUri == target.AbsoluteUri);
    }

    /// <summary>
    /// Returns the position of an address of another site in a file: in its Markdown, in its front matter, or that of the
    /// identifier from which the address is made. Returns null if the file does not have the address.
    /// </summary>
    /// <param name="path">The path, relative to the source folder.</param>
    /// <param name="address">The absolute address.</param>
    /// <param name="urls">The addresses of the site.</param>
    public SourcePosition? FindAddress(string path, Uri address, SiteUrls urls)
    {
        if (FindLinks(path, address, urls).Select(link => (SourcePosition?)link.Position).FirstOrDefault() is { } written)
            return written;
        if (ReadText(path) is not { } text)
            return null;
        if (text.IndexOf(address.OriginalString, StringComparison.Ordinal) is var index and >= 0)
            return new SourcePosition(text.AsSpan(0, index).Count('\n') + 1, index - text.LastIndexOf('\n', index));
        var key = address.Host switch { "arxiv.org" => "arxiv", "doi.org" => "doi", _ => null };
        return key is not null && FindKey(path, key) is var position && position != SourcePosition.Start ? position : null;
    }

    private static IEnumerable<MarkdownLink> FindLinks(MarkdownSource part) => MarkdownLinks.Find(part.Markdown, part.FirstLine)
        .Select(link => part.Position is { } position ? link with { Position = position } : link);

    private string? ReadText(string path)
    {
        var file = Path.Combine(source, path);
        return _texts.ContainsKey(path) && File.Exists(file) ? TextFile.Read(file, new DiagnosticBag().ForFile(path)) : null;
    }

    private static Dictionary<string, SourceText> IndexTexts(SiteContent content)
    {
        var zone = content.Settings.TimeZone;
        return content.Papers.Select(p => new SourceText(
                p.Path,
                SiteUrls.Paper(p.Slug),
                p.Draft,
                p.Date.GetEditionDay(zone),
                [new(p.Abstract, p.Path, p.AbstractLine), new(p.Notes ?? "", p.Path, p.NotesLine), .. ListWhy(p)]))
            .Concat(content.Topics.Select(
                t => new SourceText(t.Path, SiteUrls.Topic(t.Slug), Draft: false, Day: null, [new(t.Body, t.Path, t.BodyLine)])))
            .Concat(content.Curators.Select(
                c => new SourceText(c.Path, SiteUrls.Curator(c.Slug), Draft: false, Day: null, [new(c.Body, c.Path, c.BodyLine)])))
            .Concat(content.Introductions.Select(
                i => new SourceText(i.Path, SiteUrls.Edition(i.Day), Draft: false, i.Day, [new(i.Body, i.Path, i.BodyLine)])))
            .Concat(content.Pages.Select(
                p => new SourceText(p.Path, SiteUrls.Page(p.Slug), p.Draft, Day: null, [new(p.Body, p.Path, p.BodyLine)])))
            .ToDictionary(t => t.Path, StringComparer.Ordinal);
    }

    private static IEnumerable<MarkdownSource> ListWhy(Paper paper) =>
        paper.Why is { } why ? [MarkdownSource.FromValue(why, paper.Path)] : [];

    private sealed record SourceText(
        string Path, string SitePath, bool Draft, DateOnly? Day, IReadOnlyList<MarkdownSource> Parts);
}
