using SiteGen.Content;
using SiteGen.Content.Identifiers;

namespace SiteGen.Import.Bibliographies;

/// <summary>The identifiers of an entry, from wherever bibliographies put them.</summary>
internal static class BibIdentifiers
{
    /// <summary>
    /// The arXiv identifier without version: <c>eprint</c> (unless its type says another archive), an address on
    /// arXiv, a citation such as <c>arXiv:2309.11103</c> in the journal, or arXiv's own DOI.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="diagnostics">Where an eprint that is no identifier is reported.</param>
    public static string? FindArxiv(BibEntry entry, string path, DiagnosticBag diagnostics)
    {
        if (entry.Field("eprint") is { } eprint && IsArxiv(entry))
        {
            var text = BibText.ToAddress(eprint.Value);
            if ((ArxivId.Parse(text) ?? ArxivId.FromAddress(text)) is { } id)
                return id;
            diagnostics.Warning(path, eprint.Position, $"'{text}' is no arXiv identifier; write it as 2309.11103 or math/0306302");
        }

        return Cited(entry);
    }

    /// <summary>The DOI without resolver; arXiv's own DOIs (10.48550) say no more than its identifier and are left out.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="diagnostics">Where a value that is no DOI is reported.</param>
    public static string? FindDoi(BibEntry entry, string path, DiagnosticBag diagnostics)
    {
        if (entry.Field("doi") is { } field)
        {
            var text = BibText.ToAddress(field.Value);
            if (Doi.Parse(text) is { } doi)
                return WithoutArxiv(doi);
            diagnostics.Warning(path, field.Position, $"'{text}' is no DOI; write it as 10.1109/CVPR.2017.587");
        }

        return WithoutArxiv(Doi.FromAddress(BibText.ToAddress(entry.First("url") ?? "")));
    }

    private static string? WithoutArxiv(string? doi) => doi?.StartsWith("10.48550/", StringComparison.Ordinal) == true ? null : doi;

    private static bool IsArxiv(BibEntry entry) =>
        (entry.First("archiveprefix", "eprinttype") ?? "arxiv").Trim().Equals("arxiv", StringComparison.OrdinalIgnoreCase);

    private static string? Cited(BibEntry entry)
    {
        foreach (var name in (ReadOnlySpan<string>)["arxiv", "arxivid", "url", "journal", "journaltitle", "volume", "doi", "howpublished", "note", "pdf"])
        {
            var text = BibText.ToAddress(entry.First(name) ?? "");
            if ((ArxivId.FromAddress(text) ?? ArxivId.Find(text) ?? (name.StartsWith("arxiv", StringComparison.Ordinal) ? ArxivId.Parse(text) : null)) is { } id)
                return id;
        }

        return null;
    }
}
