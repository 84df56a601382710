using System.Text;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Security;

/// <summary>Everything that a build of hostile content made, looked at by the readers of its formats.</summary>
/// <param name="site">The site, built.</param>
/// <param name="twin">The same site with harmless text.</param>
internal sealed class HostileOutput(TestSite site, HostileTwin twin)
{
    private readonly IReadOnlyList<string> _files = site.Files("_site");
    private readonly StringBuilder _text = new();

    /// <summary>How many outputs there are.</summary>
    public int Count => _files.Count;

    /// <summary>All text of the pages, once <see cref="Findings()"/> went through them.</summary>
    public string Text => _text.ToString();

    /// <summary>What is wrong, a line for each fault.</summary>
    public IEnumerable<string> Findings()
    {
        var papers = site.Files("content/papers").Count;
        return _files.SelectMany(file => Findings(file, twin.Markup, papers).Select(finding => $"{file}: {finding}"));
    }

    private IEnumerable<string> Findings(string file, HostileMarkup markup, int papers)
    {
        var bytes = File.ReadAllBytes(site.FullPath("_site/" + file));
        if (Path.GetExtension(file) is ".png" or ".bin")
            return [];
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        IEnumerable<string> found = Path.GetExtension(file) switch
        {
            ".html" => Page(file, text, markup),
            ".xml" or ".opml" => Xml(file, bytes, markup),
            ".json" => HostileData.Json(text, markup.Piece),
            ".bib" => HostileData.Bibtex(text, file == "papers.bib" ? papers : text.Split("\n@").Length),
            ".ris" => HostileData.Ris(text, file == "papers.ris" ? papers : text.Split("\r\nER  - ").Length - 1),
            _ => [],
        };
        return text.Contains(HostileText.Evaluated, StringComparison.Ordinal) ? [.. found, "evaluated text"] : found;
    }

    private IEnumerable<string> Page(string file, string html, HostileMarkup markup)
    {
        var page = new HtmlParser().ParseDocument(html);
        _text.Append(html);
        foreach (var finding in markup.Page(html))
            yield return finding;
        if (twin.Skeletons.TryGetValue(file, out var other) && Skeleton.Of(page) is var own && own != other)
            yield return "other elements than the twin: " + Difference(own, other);
    }

    private List<string> Xml(string file, byte[] xml, HostileMarkup markup)
    {
        var found = HostileData.Xml(xml, markup.Piece).ToList();
        if (found.Count > 0 || !twin.Skeletons.TryGetValue(file, out var other))
            return found;
        var own = HostileData.Skeleton(xml);
        return own == other ? [] : ["other elements than the twin: " + Difference(own, other)];
    }

    private static string Difference(string own, string other)
    {
        var (a, b) = (own.Split('\n'), other.Split('\n'));
        var at = Enumerable.Range(0, Math.Min(a.Length, b.Length)).FirstOrDefault(i => a[i] != b[i], Math.Min(a.Length, b.Length) - 1);
        return $"{at}: {string.Join(" / ", a.Skip(at).Take(3))} for {string.Join(" / ", b.Skip(at).Take(3))}";
    }
}
