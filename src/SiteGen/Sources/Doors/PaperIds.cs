using System.Text.RegularExpressions;
using SiteGen.Content.Identifiers;
using DoiParser = SiteGen.Content.Identifiers.Doi;

namespace SiteGen.Sources.Doors;

/// <summary>The identifiers of a paper, found in what a service says about it.</summary>
/// <param name="Arxiv">The arXiv identifier without version; null if there is none.</param>
/// <param name="Doi">The DOI; null if there is none, or if it is the one that arXiv gives to its papers.</param>
internal sealed partial record PaperIds(string? Arxiv, string? Doi)
{
    private const int MaxLength = 2_000;

    /// <summary>Finds the identifiers in texts, the most trusted ones first.</summary>
    /// <param name="texts">Identifiers, addresses, or texts with <c>doi:10.…</c> or <c>arXiv:…</c> in them; untrusted.</param>
    public static PaperIds Find(IEnumerable<string?> texts)
    {
        string? arxiv = null;
        string? doi = null;
        foreach (var text in texts.OfType<string>().Where(t => t.Length is > 0 and <= MaxLength).Select(t => t.Trim()))
        {
            var found = FindDoi(text);
            if (found is not null && found.StartsWith("10.48550/", StringComparison.OrdinalIgnoreCase))
                arxiv ??= ArxivId.Find(found);
            else
                doi ??= found;
            arxiv ??= ArxivId.FromAddress(text) ?? (LabelledArxiv().IsMatch(text) ? ArxivId.Find(text) : null);
        }

        return new PaperIds(arxiv, doi);
    }

    /// <summary>Returns whether an address only repeats an identifier: that of a resolver of DOIs or of a page of arXiv.</summary>
    /// <param name="address">The address.</param>
    public static bool IsIdentifier(string address) =>
        DoiParser.FromAddress(address) is not null || ArxivId.FromAddress(address) is not null;

    private static string? FindDoi(string text)
    {
        if (DoiParser.Parse(text) is { } whole)
            return whole;
        if (InAddress().Match(text) is { Success: true } address)
            return DoiParser.Parse(CleanSuffix(Uri.UnescapeDataString(address.Groups["doi"].Value)));
        return InText().Match(text) is { Success: true } label
            ? DoiParser.Parse(label.Groups["doi"].Value.TrimEnd('.', ',', ')', ']'))
            : null;
    }

    // Oxford's addresses have a number behind the DOI, those of bioRxiv the version.
    private static string CleanSuffix(string doi)
    {
        doi = doi.TrimEnd('/', '.');
        return doi.StartsWith("10.1093/", StringComparison.Ordinal) ? OxfordNumber().Replace(doi, "")
            : doi.StartsWith("10.1101/", StringComparison.Ordinal) || doi.StartsWith("10.64898/", StringComparison.Ordinal)
                ? ServerVersion().Replace(doi, "")
            : doi;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^https?://[^\s?#]{3,300}?/(?:doi|content|article|chapter)/(?:(?:abs|full|pdf|epdf)/)?(?<doi>10\.[0-9]{4,9}/[^?#\s]+)"
        + @"|^https?://[^\s#]{3,300}[?&](?:id|doi)=(?<doi>10\.[0-9]{4,9}/[^&#\s]+)", Options)]
    private static partial Regex InAddress();

    [GeneratedRegex("""\bdoi(?:\.org/|:\s*)(?<doi>10\.[0-9]{4,9}/[^\s"<>;]+)""", Options)]
    private static partial Regex InText();

    [GeneratedRegex(@"\barxiv(?:\.org/|:)", Options)]
    private static partial Regex LabelledArxiv();

    [GeneratedRegex("(?<=^10\\.1093/[^/]+/[^/]+)/[0-9]+$", Options)]
    private static partial Regex OxfordNumber();

    [GeneratedRegex(@"v[0-9]{1,2}(?:\.(?:full|abstract))?$", Options)]
    private static partial Regex ServerVersion();
}
