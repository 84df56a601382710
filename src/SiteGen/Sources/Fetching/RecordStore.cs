using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Text;

namespace SiteGen.Sources.Fetching;

/// <summary>
/// The record files of one source: <c>content/dumps/&lt;name&gt;-&lt;month&gt;.jsonl</c>. Lines are only added: a paper gets a second
/// line if the source later says something about it that an import could fill in.
/// </summary>
internal sealed class RecordStore
{
    private const string Folder = "content/dumps";

    private readonly string _source;
    private readonly string _name;
    private readonly Dictionary<string, PaperRecord> _latest = new(StringComparer.Ordinal);

    private RecordStore(string source, string name) => (_source, _name) = (source, name);

    /// <summary>Reads the record files of a source.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="name">The name of the source.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static RecordStore Open(string source, string name, DiagnosticBag diagnostics)
    {
        var store = new RecordStore(source, name);
        foreach (var found in new SourceTree(source, diagnostics).FindFiles(Folder, recursive: false, store.IsRecordFile))
        {
            var file = diagnostics.ForFile(found.Path);
            if (store.IsRecordFile(Path.GetFileName(found.Path))
                && TextFile.Read(found.File, file, SourceFile.MaxCollectedBytes) is { } text)
            {
                foreach (var line in RecordReader.Read(text, file))
                    store.Remember(line.Record);
            }
        }

        return store;
    }

    /// <summary>Returns the latest record of a paper; null if the source has not brought it yet.</summary>
    /// <param name="record">A record of the paper.</param>
    public PaperRecord? Find(PaperRecord record) =>
        GetKeys(record).Select(key => _latest.GetValueOrDefault(key)).FirstOrDefault(found => found is not null);

    /// <summary>
    /// Returns whether a record is worth a line: the paper is new, or the source now says that it was withdrawn, or names an
    /// identifier, a venue or authors that it did not name before.
    /// </summary>
    /// <param name="record">The record.</param>
    public bool IsNews(PaperRecord record) => Find(record) is not { } before
        || (record.Withdrawn && !before.Withdrawn)
        || (record.Doi is not null && before.Doi is null)
        || (record.Arxiv is not null && before.Arxiv is null)
        || (record.Venue is not null && before.Venue is null)
        || (record.Published is { Day: not null } && before.Published is null)
        || (record.Authors.Count > 0 && before.Authors.Count == 0);

    /// <summary>Adds records to the file of a month. The file is replaced in one step.</summary>
    /// <param name="records">The records, in order.</param>
    /// <param name="day">The day of the run, in UTC, which names the month.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Append(IReadOnlyList<PaperRecord> records, DateOnly day)
    {
        if (records.Count == 0)
            return;
        var path = $"{Folder}/{_name}-{day.ToString("yyyy-MM", CultureInfo.InvariantCulture)}.jsonl";
        var file = Path.Combine(_source, path);
        var before = File.Exists(file) ? File.ReadAllText(file) : "";
        if (before.Length > 0 && !before.EndsWith('\n'))
            before += "\n";
        TextFile.WriteAtomically(file, before + string.Concat(records.Select(r => RecordWriter.Write(r) + "\n")));
        foreach (var record in records)
            Remember(record);
    }

    private bool IsRecordFile(string name) =>
        name.EndsWith(".jsonl", StringComparison.Ordinal)
        && name.Length == _name.Length + "-2026-11.jsonl".Length
        && name.StartsWith(_name + "-", StringComparison.Ordinal)
        && IsoDay.TryParse(name[(_name.Length + 1)..^".jsonl".Length] + "-01", out _);

    private void Remember(PaperRecord record)
    {
        foreach (var key in GetKeys(record))
            _latest[key] = record;
    }

    private static IEnumerable<string> GetKeys(PaperRecord record)
    {
        if (record.Arxiv is { } arxiv)
            yield return "arxiv:" + arxiv;
        if (record.Doi is { } doi)
            yield return "doi:" + doi.ToLowerInvariant();
        if (record.Arxiv is null && record.Doi is null)
            yield return "title:" + TitleKey.Fold(record.Title);
    }
}
