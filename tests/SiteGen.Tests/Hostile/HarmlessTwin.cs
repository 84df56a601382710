using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Hostile;

/// <summary>A built site with harmless text. It defines the elements, attributes and scripts that a hostile site may have.</summary>
internal sealed class HarmlessTwin
{
    /// <summary>Reads a built site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="hasSameFiles">Whether each file of the hostile site has its counterpart here; otherwise only the kinds of elements are compared.</param>
    public HarmlessTwin(TestSite site, bool hasSameFiles = true)
    {
        var (allowed, scripts) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var file in site.Files("_site"))
        {
            if (file.EndsWith(".html", StringComparison.Ordinal))
            {
                var page = new HtmlParser().ParseDocument(site.Read("_site/" + file));
                allowed.UnionWith(page.All.SelectMany(e => e.Attributes.Select(a => $"{e.LocalName} {a.Name}").Append(e.LocalName)));
                scripts.UnionWith(page.Scripts.Where(s => s.Source is null && s.Type != "application/ld+json").Select(s => s.TextContent));
                Skeletons[file] = Skeleton.Build(page);
            }
            else if (Path.GetExtension(file) is ".xml" or ".opml")
            {
                Skeletons[file] = Skeleton.Build(File.ReadAllBytes(site.FullPath("_site/" + file)));
            }
        }

        Markup = new MarkupFaults(allowed, scripts);
        if (!hasSameFiles)
            Skeletons.Clear();
    }

    /// <summary>Finds elements, attributes and scripts that this site does not have.</summary>
    public MarkupFaults Markup { get; }

    /// <summary>The elements of its pages and feeds, by file.</summary>
    public Dictionary<string, string> Skeletons { get; } = new(StringComparer.Ordinal);

    /// <summary>Builds a small site with every kind of page, for hostile sites whose files have no counterpart.</summary>
    public static HarmlessTwin BuildSmallSite()
    {
        using var site = new TestSite();
        site.Write("content/site.yaml", TestSite.Settings + "\nlists: { items: 1 }\n");
        for (var i = 0; i < 9; i++)
            site.Write($"content/papers/p{i}.md",
                TestSite.Paper($"Paper {i}", more: "authors: [\"Ada Lovelace\"]\nvenue: \"V\"\ndoi: \"10.1000/x\"\npublished: \"2020\"\n"));
        site.Write("content/papers/old.md", TestSite.Paper("Old", more: "authors: [\"Ada Lovelace\"]\npublished: \"2011\"\n"));
        Assert.Equal(0, site.Build().ExitCode);
        return new HarmlessTwin(site, hasSameFiles: false);
    }
}
