using SiteGen.Content;
using SiteGen.Content.Identifiers;

namespace SiteGen.Import.Bibliographies;

/// <summary>Finds the identifiers of an entry in the various fields that bibliographies use for them.</summary>
internal static class BibIdentifiers
{
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
            if (ArxivId.ParseIdOrAddress(text) is { } id)
                return id;
            diagnostics.Warning(eprint.Position, $"'{text}' is not an arXiv identifier; write it as 2309.11103 or math/0306302");
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
            if (Doi.Parse(text) is { } doi)
                return ExcludeArxiv(doi);
            diagnostics.Warning(field.Position, $"'{text}' is not a DOI; write it as 10.1109/CVPR.2017.587");
        }

        return ExcludeArxiv(Doi.FromAddress(BibText.ToAddress(entry.GetValue("url") ?? "")));
    }

    private static string? ExcludeArxiv(string? doi) => doi?.StartsWith("10.48550/", StringComparison.Ordinal) == true ? null : doi;

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
