using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Import;

/// <summary>
/// The keys that identify a paper. Two papers with the same arXiv identifier, DOI or folded title are the same paper.
/// </summary>
internal static class PaperIds
{
    /// <summary>Returns the ids of an entry of a dump.</summary>
    public static IReadOnlyList<string> From(ImportedPaper paper) => Build(paper.Title, paper.Arxiv, paper.Doi);

    /// <summary>Returns the ids of a paper of the site.</summary>
    public static IReadOnlyList<string> From(Paper paper) => Build(paper.Title, paper.Arxiv, paper.Doi);

    private static List<string> Build(string title, string? arxiv, string? doi)
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
