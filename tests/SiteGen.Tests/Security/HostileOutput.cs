using System.Text;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Security;

/// <summary>Everything that a build of hostile content made, looked at by the readers of its formats.</summary>
/// <param name="site">The site, built.</param>
/// <param name="twin">The same site with harmless text, built; null where there is none that could be like it.</param>
internal sealed class HostileOutput(TestSite site, TestSite? twin)
{
    private readonly IReadOnlyList<string> _files = site.Files("_site");
    private readonly StringBuilder _text = new();

    /// <summary>How many outputs there are.</summary>
    public int Count => _files.Count;

    /// <summary>All text of the pages, once <see cref="Findings"/> went through them.</summary>
    public string Text => _text.ToString();

    /// <summary>What is wrong, a line for each fault.</summary>
    public IEnumerable<string> Findings()
    {
        var harmless = HarmlessPages().Select(html => new HtmlParser().ParseDocument(html)).ToList();
        var allowed = harmless.SelectMany(p => p.All).SelectMany(e => e.Attributes.Select(a => $"{e.LocalName} {a.Name}").Append(e.LocalName)).ToHashSet(StringComparer.Ordinal);
        var scripts = harmless.SelectMany(p => p.Scripts).Where(s => s.Source is null && s.Type != "application/ld+json").Select(s => s.TextContent).ToHashSet(StringComparer.Ordinal);
        var markup = new HostileMarkup(allowed, scripts);
        var papers = site.Files("content/papers").Count;
        return _files.SelectMany(file => Findings(file, markup, papers).Select(finding => $"{file}: {finding}"));
    }

    // The seed-like pages whose elements are known to be the theme's.
    private IEnumerable<string> HarmlessPages()
    {
        var known = twin;
        using var own = known is null ? new TestSite() : null;
        if (known is null)
        {
            known = own!;
            known.Write("content/site.yaml", TestSite.Settings + "\nlists: { items: 1 }\n");
            for (var i = 0; i < 9; i++)
                known.Write($"content/papers/p{i}.md", TestSite.Paper($"Paper {i}", more: "authors: [\"Ada Lovelace\"]\nvenue: \"V\"\ndoi: \"10.1000/x\"\npublished: \"2020\"\n"));
            known.Write("content/papers/old.md", TestSite.Paper("Old", more: "authors: [\"Ada Lovelace\"]\npublished: \"2011\"\n"));
            Assert.Equal(0, known.Build().ExitCode);
        }

        return [.. known.Files("_site").Where(f => f.EndsWith(".html", StringComparison.Ordinal)).Select(f => known.Read("_site/" + f))];
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
        if (twin?.Exists("_site/" + file) == true && Skeleton.Of(page) is var own && Skeleton.Of(new HtmlParser().ParseDocument(twin.Read("_site/" + file))) is var other && own != other)
            yield return "other elements than the twin: " + Difference(own, other);
    }

    private IEnumerable<string> Xml(string file, byte[] xml, HostileMarkup markup)
    {
        var found = HostileData.Xml(xml, markup.Piece).ToList();
        if (found.Count > 0 || twin?.Exists("_site/" + file) != true)
            return found;
        var (own, other) = (HostileData.Skeleton(xml), HostileData.Skeleton(File.ReadAllBytes(twin.FullPath("_site/" + file))));
        return own == other ? [] : ["other elements than the twin: " + Difference(own, other)];
    }

    private static string Difference(string own, string other)
    {
        var (a, b) = (own.Split('\n'), other.Split('\n'));
        var at = Enumerable.Range(0, Math.Min(a.Length, b.Length)).FirstOrDefault(i => a[i] != b[i], Math.Min(a.Length, b.Length) - 1);
        return $"{at}: {string.Join(" / ", a.Skip(at).Take(3))} for {string.Join(" / ", b.Skip(at).Take(3))}";
    }
}
