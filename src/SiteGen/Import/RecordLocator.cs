using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Import.Matching;
using SiteGen.Text;

namespace SiteGen.Import;

/// <summary>Where the paper of a record is after an import.</summary>
/// <param name="Path">The file, relative to the source folder; null if the feed has none.</param>
/// <param name="IsNew">Whether this import creates the file.</param>
/// <param name="DeletedSlug">The slug of a paper that the curator deleted or that expired; null otherwise.</param>
public sealed record RecordLocation(string? Path, bool IsNew, string? DeletedSlug);

/// <summary>Finds the files of records.</summary>
public static class RecordLocator
{
    /// <summary>Finds the files of records.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="records">The records.</param>
    /// <param name="plan">The plan of the import that read them; null if it had nothing to do.</param>
    /// <returns>The locations, in the order of the records.</returns>
    public static IReadOnlyList<RecordLocation> Locate(string source, IReadOnlyList<PaperRecord> records, ImportPlan? plan)
    {
        var ignored = new DiagnosticBag();
        var log = ImportLog.Read(source, ignored);
        var content = CurationReader.Read(source, log, Environment.ProcessorCount, ignored);
        var known = new KnownPapers([.. content.Site.Papers, .. content.Undated, .. content.Proposed], log);
        return [.. records.Select(record => Locate(record, known, plan))];
    }

    private static RecordLocation Locate(PaperRecord record, KnownPapers known, ImportPlan? plan)
    {
        if (plan?.New.FirstOrDefault(p => IsSame(p.Source, record)) is { } created)
            return new RecordLocation(created.Path, IsNew: true, null);
        var found = known.Find(PaperIdentity.From(TexProse.ToTitle(record.Title), record.Arxiv, record.Doi, []), out _);
        if (found?.Paper is { } paper)
        {
            var move = plan?.Moves.FirstOrDefault(m => m.Slug == paper.Slug);
            return new RecordLocation(move?.Path ?? paper.Path, move is not null, null);
        }

        return new RecordLocation(null, IsNew: false, found?.Logged?.Slug);
    }

    private static bool IsSame(ImportedPaper paper, PaperRecord record)
    {
        if (record.Arxiv is not null || record.Doi is not null)
            return (record.Arxiv is not null && paper.Arxiv == record.Arxiv)
                || (record.Doi is not null && string.Equals(paper.Doi, record.Doi, StringComparison.OrdinalIgnoreCase));
        return TitleKey.Fold(paper.Title) == TitleKey.Fold(record.Title);
    }
}
