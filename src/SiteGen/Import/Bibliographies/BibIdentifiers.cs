using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Import.Addresses;

namespace SiteGen.Import.Bibliographies;

/// <summary>The identifiers of an entry, from wherever bibliographies put them.</summary>
internal static partial class BibIdentifiers
{
    /// <summary>
    /// The arXiv identifier without version: <c>eprint</c> (unless its type says another archive), an address on
    /// arXiv, a citation such as <c>arXiv:2309.11103</c> in the journal, or arXiv's own DOI.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="diagnostics">Where an eprint that is no identifier is reported.</param>
    public static string? Arxiv(BibEntry entry, string path, DiagnosticBag diagnostics)
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
    public static string? Doi(BibEntry entry, string path, DiagnosticBag diagnostics)
    {
        if (entry.Field("doi") is { } field)
        {
            var text = BibText.ToAddress(field.Value);
            if (DoiForm().Match(text) is { Success: true } match)
                return OwnDoi(match);
            diagnostics.Warning(path, field.Position, $"'{text}' is no DOI; write it as 10.1109/CVPR.2017.587");
        }

        var inUrl = DoiAddress().Match(BibText.ToAddress(entry.First("url") ?? ""));
        return inUrl.Success ? OwnDoi(inUrl) : null;
    }

    private static string? OwnDoi(Match match)
    {
        var doi = match.Groups["doi"].Value;
        return doi.StartsWith("10.48550/", StringComparison.Ordinal) ? null : doi;
    }

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

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi:\s*)?(?<doi>10\.[0-9]{4,9}/\S+)$", Options)]
    private static partial Regex DoiForm();

    [GeneratedRegex(@"^(?:https?://)?(?:dx\.|www\.)?doi\.org/(?<doi>10\.[0-9]{4,9}/\S+)$", Options)]
    private static partial Regex DoiAddress();
}
