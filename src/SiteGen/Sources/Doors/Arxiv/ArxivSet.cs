namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>
/// The sets of arXiv's OAI-PMH service, <c>group:archive:CATEGORY</c> (info.arxiv.org/help/oa). A set of a category also has the
/// papers that are cross-listed in it.
/// </summary>
internal static class ArxivSet
{
    // The archives of the group "physics". All other groups have one archive of the same name.
    private static readonly HashSet<string> Physics = new(StringComparer.Ordinal)
    {
        "astro-ph",
        "cond-mat",
        "gr-qc",
        "hep-ex",
        "hep-lat",
        "hep-ph",
        "hep-th",
        "math-ph",
        "nlin",
        "nucl-ex",
        "nucl-th",
        "physics",
        "quant-ph",
    };

    /// <summary>Returns the set of a category, such as <c>cs:cs:CL</c> of <c>cs.CL</c> or <c>physics:hep-th</c> of <c>hep-th</c>.</summary>
    /// <param name="category">The category, or an archive.</param>
    public static string GetName(string category)
    {
        var dot = category.IndexOf('.', StringComparison.Ordinal);
        var archive = dot < 0 ? category : category[..dot];
        var group = Physics.Contains(archive) ? "physics" : archive;
        return dot < 0 ? $"{group}:{archive}" : $"{group}:{archive}:{category[(dot + 1)..]}";
    }
}
