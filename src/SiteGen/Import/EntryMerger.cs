using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Import.Matching;

namespace SiteGen.Import;

/// <summary>Merges entries that are the same paper: the first one keeps its position, and later ones fill in what it lacks.</summary>
internal static class EntryMerger
{
    /// <summary>Merges the entries of one import.</summary>
    /// <param name="entries">The entries, in order.</param>
    /// <param name="diagnostics">Receives a warning for an identifier that two different papers have.</param>
    /// <param name="merging">Called with the first entry and a later one before they are merged.</param>
    public static IReadOnlyList<IdentifiedEntry> Merge(
        IEnumerable<ImportedPaper> entries, DiagnosticBag diagnostics, Action<ImportedPaper, ImportedPaper>? merging = null)
    {
        var merged = new List<IdentifiedEntry>();
        var index = new IdentityIndex<IdentifiedEntry>();
        foreach (var entry in entries)
        {
            var identity = entry.Identity;
            var same = index.Find(identity, out var contradictory);
            if (same is not null)
            {
                merging?.Invoke(same.Paper, entry);
                same.Add(identity, Join(same.Paper, entry));
            }
            else
            {
                if (contradictory is not null)
                    WarnOfContradiction(entry, identity.FindShared(contradictory.Identity), contradictory.Paper, diagnostics);
                merged.Add(same = new IdentifiedEntry(identity, entry));
            }

            index.Add(same);
        }

        return merged;
    }

    private static void WarnOfContradiction(ImportedPaper entry, string? shared, ImportedPaper other, DiagnosticBag diagnostics) =>
        diagnostics.Warning(entry.Path, entry.Position,
            $"{shared} is also that of \"{other.Title}\" ({other.Path}:{other.Position.Line}), by somebody else; "
            + "both papers were read; correct one of them");

    private static ImportedPaper Join(ImportedPaper first, ImportedPaper second) => first with
    {
        Abstract = first.Abstract.Length > 0 ? first.Abstract : second.Abstract,
        Authors = first.Authors.Count > 0 ? first.Authors : second.Authors,
        Published = JoinDates(first.Published, second.Published),
        Arxiv = first.Arxiv ?? second.Arxiv,
        Doi = first.Doi is { } doi && (second.Doi is null || !PreprintDoi.IsPreprint(doi)) ? doi : second.Doi,
        Venue = first.Venue ?? second.Venue,
        // The pages belong to the venue.
        Publication = first.Publication ?? (first.Venue is null || first.Venue == second.Venue ? second.Publication : null),
        Links = [.. first.Links, .. second.Links.Where(l => first.Links.All(f => f.Key != l.Key))],
        Upvotes = first.Upvotes ?? second.Upvotes,
        Withdrawn = first.Withdrawn || second.Withdrawn,
        // A paper that a person chose is a person's choice, even if a source brought it too.
        Source = second.Source is null ? null : first.Source,
        OtherSources = second.Source is { } other && other != first.Source ? [.. first.OtherSources, other] : first.OtherSources,
    };

    // The earlier one: a preprint may be older or younger than the publication. Within one year or month, the more precise one.
    private static PartialDate? JoinDates(PartialDate? first, PartialDate? second)
    {
        if (first is not { } one || second is not { } other)
            return first ?? second;
        if (one.Contains(other))
            return other;
        return other.Contains(one) || one < other ? one : other;
    }
}
