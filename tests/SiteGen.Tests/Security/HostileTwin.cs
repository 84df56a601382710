using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Security;

/// <summary>A built site with harmless text: what its pages and feeds are made of is what a hostile one's may be made of.</summary>
internal sealed class HostileTwin
{
    /// <summary>Reads a built site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="isAlike">Whether the hostile site has the same files in number and kind.</param>
    public HostileTwin(TestSite site, bool isAlike = true)
    {
        var (allowed, scripts) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var file in site.Files("_site"))
        {
            if (file.EndsWith(".html", StringComparison.Ordinal))
            {
                var page = new HtmlParser().ParseDocument(site.Read("_site/" + file));
                allowed.UnionWith(page.All.SelectMany(e => e.Attributes.Select(a => $"{e.LocalName} {a.Name}").Append(e.LocalName)));
                scripts.UnionWith(page.Scripts.Where(s => s.Source is null && s.Type != "application/ld+json").Select(s => s.TextContent));
                Skeletons[file] = Skeleton.Of(page);
            }
            else if (Path.GetExtension(file) is ".xml" or ".opml")
            {
                Skeletons[file] = HostileData.Skeleton(File.ReadAllBytes(site.FullPath("_site/" + file)));
            }
        }

        Markup = new HostileMarkup(allowed, scripts);
        if (!isAlike)
            Skeletons.Clear();
    }

    /// <summary>Knows its elements, attributes and scripts.</summary>
    public HostileMarkup Markup { get; }

    /// <summary>The elements of its pages and feeds, by file.</summary>
    public Dictionary<string, string> Skeletons { get; } = new(StringComparer.Ordinal);

    /// <summary>A small site with every kind of page, for hostile sites that nothing could be like.</summary>
    public static HostileTwin OfAnySite()
    {
        using var site = new TestSite();
        site.Write("content/site.yaml", TestSite.Settings + "\nlists: { items: 1 }\n");
        for (var i = 0; i < 9; i++)
            site.Write($"content/papers/p{i}.md", TestSite.Paper($"Paper {i}", more: "authors: [\"Ada Lovelace\"]\nvenue: \"V\"\ndoi: \"10.1000/x\"\npublished: \"2020\"\n"));
        site.Write("content/papers/old.md", TestSite.Paper("Old", more: "authors: [\"Ada Lovelace\"]\npublished: \"2011\"\n"));
        Assert.Equal(0, site.Build().ExitCode);
        return new HostileTwin(site, isAlike: false);
    }
}
