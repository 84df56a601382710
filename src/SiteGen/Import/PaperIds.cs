using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Import;

/// <summary>
/// What a paper is known by. Two papers that share an arXiv identifier, a DOI or a folded title are the same paper.
/// </summary>
internal static class PaperIds
{
    /// <summary>The ids of an entry of a dump.</summary>
    public static IReadOnlyList<string> Of(ImportedPaper paper) => Of(paper.Title, paper.Arxiv, paper.Doi);

    /// <summary>The ids of a file.</summary>
    public static IReadOnlyList<string> Of(Paper paper) => Of(paper.Title, paper.Arxiv, paper.Doi);

    private static List<string> Of(string title, string? arxiv, string? doi)
    {
        var ids = new List<string>(3);
        if (arxiv is { Length: > 0 })
            ids.Add("arxiv:" + arxiv.ToLowerInvariant());
        if (doi is { Length: > 0 })
            ids.Add("doi:" + doi.ToLowerInvariant());
        if (TitleKey.Fold(title) is { Length: > 0 } key)
            ids.Add("title:" + key);
        return ids;
    }
}
