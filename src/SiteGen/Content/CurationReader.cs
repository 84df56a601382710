namespace SiteGen.Content;

/// <summary>The content of a source folder as an import sees it.</summary>
/// <param name="Site">The content of the site.</param>
/// <param name="Proposed">The papers that wait for a decision (<c>content/proposed</c>), by slug; without dates.</param>
/// <param name="Undated">
/// Papers that the curator has moved from <c>content/proposed</c> to <c>content/papers</c> and that still lack a date, by slug.
/// They are not part of <paramref name="Site"/>.
/// </param>
public sealed record CuratedContent(SiteContent Site, IReadOnlyList<Paper> Proposed, IReadOnlyList<Paper> Undated)
{
    /// <summary>The SHA-256 hashes of the files of proposed papers by slug, in lower-case hexadecimal.</summary>
    public IReadOnlyDictionary<string, string> ProposedHashes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Reads content for an import, which also sees papers without a date.</summary>
public static class CurationReader
{
    /// <summary>The folder of proposed papers, relative to the source folder.</summary>
    public const string ProposedFolder = "content/proposed";

    /// <summary>Reads every file. A file with errors is left out, and its errors are reported.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="log">The log of earlier imports, which tells which papers were proposed.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static CuratedContent Read(string source, ImportLog log, int jobs, DiagnosticBag diagnostics)
    {
        var wereProposed = log.Papers.Where(p => p.Outcome is Outcome.Proposed).Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        var settings = ContentReader.ReadSettings(source, diagnostics);
        var content = ContentReader.Read(source, settings, jobs, diagnostics, (text, slug, file) =>
            wereProposed.Contains(slug) ? PaperReader.ReadProposed(text, slug, file) : PaperReader.Read(text, slug, file));
        var proposed = ReadProposed(source, jobs, diagnostics);
        return new CuratedContent(
            content with { Papers = [.. content.Papers.Where(p => p.Date != default)] },
            proposed,
            [.. content.Papers.Where(p => p.Date == default)])
        {
            ProposedHashes = proposed.ToDictionary(p => p.Slug, p => ComputeHash(source, p.Path), StringComparer.Ordinal),
        };
    }

    // Warnings matter only once a paper is taken; until then they would come back with each import.
    private static IReadOnlyList<Paper> ReadProposed(string source, int jobs, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var proposed = new MarkdownFolderReader(source, jobs, own).Read(ProposedFolder, PaperReader.ReadProposed);
        diagnostics.AddErrors(own);
        return proposed;
    }

    private static string ComputeHash(string source, string path) =>
        SourceFile.ReadBytes(Path.Combine(source, path), SourceFile.MaxAuthoredBytes, new DiagnosticBag().ForFile(path)) is { } bytes
            ? SourceFile.ComputeHash(bytes)
            : "";
}
