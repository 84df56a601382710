using SiteGen.Content;
using SiteGen.Import.Matching;

namespace SiteGen.Import;

/// <summary>Collects the changes of the log while an import is planned.</summary>
internal sealed class LogChanges(ImportLog before)
{
    private readonly Dictionary<string, LoggedPaper> _changed = new(StringComparer.Ordinal);
    private readonly List<LoggedPaper> _added = [];

    /// <summary>Records what becomes of one entry.</summary>
    public void Record(LoggedPaper? logged, string slug, PaperIdentity identity, IReadOnlyList<string> fields, FeedDate? pending)
    {
        var record = new LoggedPaper(
            slug, Union(logged?.Ids, identity.Ids), logged?.Author ?? identity.Author, Union(logged?.Fields, fields), pending);
        if (logged is null)
            _added.Add(record);
        else
            _changed[logged.Slug] = record;
    }

    /// <summary>Returns the log with all changes and the dumps that were read.</summary>
    public ImportLog Apply(IReadOnlyList<ImportedDump> dumps) => new(
        [.. before.Dumps.Where(d => dumps.All(r => r.Path != d.Path)).Concat(dumps).OrderBy(d => d.Path, StringComparer.Ordinal)],
        [.. before.Papers.Select(p => _changed.GetValueOrDefault(p.Slug, p)), .. _added]);

    private static IReadOnlyList<string> Union(IReadOnlyList<string>? first, IReadOnlyList<string> second) =>
        first is null ? second : [.. first.Union(second, StringComparer.Ordinal)];
}
