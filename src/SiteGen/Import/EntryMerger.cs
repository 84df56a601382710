namespace SiteGen.Import;

/// <summary>Joins the entries of several dumps that are the same paper: the first keeps its place, gaps are filled.</summary>
internal static class EntryMerger
{
    public static IReadOnlyList<ImportedPaper> Merge(IReadOnlyList<ImportedPaper> entries)
    {
        var merged = new List<ImportedPaper>();
        var placeById = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var ids = PaperIds.Of(entry);
            var place = ids.Select(id => placeById.GetValueOrDefault(id, -1)).FirstOrDefault(p => p >= 0, -1);
            if (place < 0)
            {
                place = merged.Count;
                merged.Add(entry);
            }
            else
            {
                merged[place] = Join(merged[place], entry);
            }

            foreach (var id in ids)
                placeById.TryAdd(id, place);
        }

        return merged;
    }

    private static ImportedPaper Join(ImportedPaper first, ImportedPaper second) => first with
    {
        Abstract = first.Abstract.Length > 0 ? first.Abstract : second.Abstract,
        Authors = first.Authors.Count > 0 ? first.Authors : second.Authors,
        // A day says more than the month that an earlier source gave for it.
        Published = first.Published is null || (second.Published is { Day: not null } && first.Published is { Day: null }) ? second.Published : first.Published,
        Arxiv = first.Arxiv ?? second.Arxiv,
        Doi = first.Doi ?? second.Doi,
        Venue = first.Venue ?? second.Venue,
        Links = [.. first.Links, .. second.Links.Where(l => first.Links.All(f => f.Key != l.Key))],
        Upvotes = first.Upvotes ?? second.Upvotes,
    };
}
