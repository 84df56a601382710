using SiteGen.Content;
using SiteGen.Content.Records;

namespace SiteGen.Sources.Fetching;

/// <summary>The identifiers of the papers that earlier imports met. A change of one of them is news, however old it is.</summary>
internal sealed class KnownArxivIds
{
    private const string Prefix = "arxiv:";

    private readonly HashSet<string> _ids;

    private KnownArxivIds(HashSet<string> ids) => _ids = ids;

    /// <summary>Reads the identifiers from the import log.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    public static KnownArxivIds Read(string source) => new(ImportLog.Read(source, new DiagnosticBag()).Papers
        .SelectMany(p => p.Ids)
        .Where(id => id.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(id => id[Prefix.Length..])
        .ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Returns whether an import met a paper.</summary>
    /// <param name="arxiv">Its arXiv identifier, or null.</param>
    public bool Contains(string? arxiv) => arxiv is not null && _ids.Contains(arxiv);

    /// <summary>Adds records that were saved.</summary>
    /// <param name="records">The records.</param>
    public void Add(IEnumerable<PaperRecord> records) => _ids.UnionWith(records.Select(r => r.Arxiv).OfType<string>());
}
