namespace SiteGen.BrowserTests.Support;

/// <summary>Pages that stand for all others: one of each kind, and more where a kind looks different from page to page.</summary>
internal static class PageKinds
{
    /// <summary>The path of each, by what it is.</summary>
    public static IReadOnlyDictionary<string, string> Paths { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["home"] = "/",
        ["home, page 2"] = "/page/2/",
        ["paper with everything"] = BuiltSite.FullPaper,
        ["paper without authors"] = "/papers/jointly-predicting-emotion-age-and-country-using-pre-trained-acoustic-embedding/",
        ["topics"] = "/topics/",
        ["topic"] = "/topics/language-models/",
        ["editions"] = "/editions/",
        ["edition"] = "/editions/2026-11-20/",
        ["authors"] = "/authors/",
        ["author"] = "/authors/geoffrey-hinton/",
        ["years"] = "/years/",
        ["year"] = "/years/2019/",
        ["papers without a year"] = "/years/undated/",
        ["map"] = "/map/",
        ["search"] = "/search/",
        ["about"] = "/about/",
        ["subscribe"] = "/subscribe/",
        ["missing page"] = "/404.html",
    };

    /// <summary>What each is, for theories.</summary>
    public static TheoryData<string> Names { get; } = [.. Paths.Keys];
}
