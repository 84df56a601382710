using SiteGen.Content;
using SiteGen.Content.Identifiers;

namespace SiteGen.Import.Bibliographies;

/// <summary>Finds the identifiers of an entry in the various fields that bibliographies use for them.</summary>
internal static class BibIdentifiers
{
    private const int MaxQuotedLength = 200;

    private static readonly string[] CitingFields =
        ["arxiv", "arxivid", "url", "journal", "journaltitle", "volume", "doi", "howpublished", "note", "pdf"];

    /// <summary>
    /// Returns the arXiv identifier without version, from <c>eprint</c> (unless its type names another archive), an address
    /// on arXiv, a citation such as <c>arXiv:2309.11103</c> in the journal, or arXiv's own DOI.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="diagnostics">Receives a warning for an <c>eprint</c> that is not an identifier.</param>
    public static string? FindArxiv(BibEntry entry, FileDiagnostics diagnostics)
    {
        if (entry.FindField("eprint") is { } eprint && IsArxiv(entry))
        {
            var text = BibText.ToAddress(eprint.Value);
            if ((ArxivId.ParseIdOrAddress(text) ?? ParseBareNumber(text, entry)) is { } id)
                return id;
            if (entry.GetValue("archiveprefix", "eprinttype") is not null || !text.Contains("://", StringComparison.Ordinal))
                diagnostics.Warning(eprint.Position,
                    $"'{BibText.Quote(text, MaxQuotedLength)}' is not an arXiv identifier; write it as 2309.11103 or math/0306302");
        }

        return FindCited(entry);
    }

    /// <summary>Returns the DOI without resolver. arXiv's own DOIs (10.48550) only repeat its identifier and are left out.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="diagnostics">Receives a warning for a value that is not a DOI.</param>
    public static string? FindDoi(BibEntry entry, FileDiagnostics diagnostics)
    {
        if (entry.FindField("doi") is { } field)
        {
            var text = BibText.ToAddress(field.Value);
            if (Doi.Parse(text.Replace(" ", "", StringComparison.Ordinal)) is { } doi)
                return ExcludeArxiv(doi);
            var quoted = BibText.Quote(text, MaxQuotedLength);
            diagnostics.Warning(field.Position, $"'{quoted}' is not a DOI; write it as 10.1109/CVPR.2017.587");
        }

        return ExcludeArxiv(Doi.FromAddress(BibText.ToAddress(entry.GetValue("url") ?? "")));
    }

    /// <summary>Adds the archive to a number without one: <c>eprint = {9501001}, primaryclass = {hep-th}</c>.</summary>
    private static string? ParseBareNumber(string text, BibEntry entry) =>
        entry.GetValue("primaryclass", "eprintclass") is { } archive
            ? ArxivId.Parse($"{BibText.ToAddress(archive).Split('.')[0]}/{text}")
            : null;

    private static string? ExcludeArxiv(string? doi) =>
        doi?.StartsWith("10.48550/", StringComparison.OrdinalIgnoreCase) == true ? null : doi;

    private static bool IsArxiv(BibEntry entry) =>
        (entry.GetValue("archiveprefix", "eprinttype") ?? "arxiv").Trim().Equals("arxiv", StringComparison.OrdinalIgnoreCase);

    private static string? FindCited(BibEntry entry)
    {
        foreach (var name in CitingFields)
        {
            var text = BibText.ToAddress(entry.GetValue(name) ?? "");
            var bare = name.StartsWith("arxiv", StringComparison.Ordinal) ? ArxivId.Parse(text) : null;
            if ((ArxivId.FromAddress(text) ?? ArxivId.Find(text) ?? bare) is { } id)
                return id;
        }

        return null;
    }
}
