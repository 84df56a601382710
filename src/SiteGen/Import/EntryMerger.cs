using SiteGen.Content;

namespace SiteGen.Import;

/// <summary>Merges entries that are the same paper: the first one keeps its position, and later ones fill in what it lacks.</summary>
internal static class EntryMerger
{
    public static IReadOnlyList<ImportedPaper> Merge(IReadOnlyList<ImportedPaper> entries)
    {
        var merged = new List<ImportedPaper>();
        var indexById = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var ids = PaperIds.From(entry);
            var index = ids.Select(id => indexById.GetValueOrDefault(id, -1)).FirstOrDefault(p => p >= 0, -1);
            if (index < 0)
            {
                index = merged.Count;
                merged.Add(entry);
            }
            else
            {
                merged[index] = Join(merged[index], entry);
            }

            foreach (var id in ids)
                indexById.TryAdd(id, index);
        }

        return merged;
    }

    // A day replaces the month or the year that an earlier source has.
    private static bool IsMorePrecise(PartialDate? second, PartialDate? first) =>
        first is null || (second is { Day: not null } && first is { Day: null });

    private static ImportedPaper Join(ImportedPaper first, ImportedPaper second) => first with
    {
        Abstract = first.Abstract.Length > 0 ? first.Abstract : second.Abstract,
        Authors = first.Authors.Count > 0 ? first.Authors : second.Authors,
        Published = IsMorePrecise(second.Published, first.Published) ? second.Published : first.Published,
        Arxiv = first.Arxiv ?? second.Arxiv,
        Doi = first.Doi ?? second.Doi,
        Venue = first.Venue ?? second.Venue,
        Links = [.. first.Links, .. second.Links.Where(l => first.Links.All(f => f.Key != l.Key))],
        Upvotes = first.Upvotes ?? second.Upvotes,
    };
}
