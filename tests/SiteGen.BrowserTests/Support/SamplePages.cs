using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// One page of each kind in the table of pages (<see cref="PageKinds"/>), and more of a kind whose pages look different.
/// A new kind is tested without a change here.
/// </summary>
internal static class SamplePages
{
    // Other kinds are represented by their first page.
    private static readonly Dictionary<string, (string Name, string Path)[]> Chosen = new(StringComparer.Ordinal)
    {
        ["home"] = [("home", "/"), ("home, page 2", "/page/2/")],
        ["paper"] =
        [
            ("paper with everything", BuiltSite.FullPaper),
            ("paper without authors", "/papers/jointly-predicting-emotion-age-and-country-using-pre-trained-acoustic-embedding/"),
        ],
        ["topic"] = [("topic", "/topics/language-models/")],
        ["edition"] = [("edition", "/editions/2026-11-20/")],
        ["author"] = [("author", "/authors/geoffrey-hinton/")],
        ["year"] = [("year", "/years/2019/"), ("papers without a year", "/years/undated/")],
        ["page"] = [("about", "/about/"), ("subscribe", "/subscribe/"), ("manual", "/docs/"), ("page of the manual", "/docs/settings/")],
    };

    /// <summary>The paths by the names of the pages.</summary>
    public static IReadOnlyDictionary<string, string> Paths { get; } = Choose();

    /// <summary>The names of the pages, for theories.</summary>
    public static TheoryData<string> Names { get; } = [.. Paths.Keys];

    private static SortedDictionary<string, string> Choose()
    {
        var content = ContentReader.Read(Repository.Root, jobs: 1, new DiagnosticBag()) with { Signals = BuiltSite.Signals };
        var published = CatalogBuilder.SelectPublished(content, BuiltSite.Day, drafts: false, new DiagnosticBag());
        var site = CatalogBuilder.Build(content, published, BuiltSite.Day, drafts: false, jobs: 1, shard: null);
        var paths = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in PageKinds.All)
        {
            if (!Chosen.TryGetValue(kind.Name, out var pages))
                pages = [(kind.Name, kind.ListPages(site).First().Path)];
            foreach (var (name, path) in pages)
                paths.Add(name, path);
        }

        return paths;
    }
}
