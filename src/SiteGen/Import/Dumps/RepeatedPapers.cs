using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Import.Dumps;

/// <summary>Merges papers that one dump lists several times: the first one stays and is completed from the later ones.</summary>
internal static class RepeatedPapers
{
    /// <summary>Returns the papers without repeats, in order. Papers with the same arXiv identifier or folded title are the same.</summary>
    /// <param name="papers">The papers of one dump.</param>
    /// <param name="diagnostics">Receives a warning for each repeat.</param>
    public static IReadOnlyList<ImportedPaper> Merge(IEnumerable<ImportedPaper> papers, FileDiagnostics diagnostics)
    {
        List<ImportedPaper> merged = [];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            var key = "title " + TitleKey.Fold(paper.Title);
            var arxiv = "arxiv " + paper.Arxiv;
            if (!known.TryGetValue(key, out var index) && (paper.Arxiv is null || !known.TryGetValue(arxiv, out index)))
            {
                index = merged.Count;
                merged.Add(paper);
            }
            else
            {
                var line = merged[index].Position.Line;
                diagnostics.Warning(paper.Position, $"'{paper.Title}' is the paper of line {line} again; it was merged into it");
                merged[index] = Fill(merged[index], paper);
            }

            known.TryAdd(key, index);
            if (paper.Arxiv is not null)
                known.TryAdd(arxiv, index);
        }

        return merged;
    }

    private static ImportedPaper Fill(ImportedPaper first, ImportedPaper again) => first with
    {
        Abstract = first.Abstract.Length > 0 ? first.Abstract : again.Abstract,
        Arxiv = first.Arxiv ?? again.Arxiv,
        Published = first.Published ?? again.Published,
        Links = first.Links.Count > 0 ? first.Links : again.Links,
    };
}
