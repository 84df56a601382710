using System.Text.RegularExpressions;

namespace SiteGen.Content.Identifiers;

/// <summary>
/// Recognizes the DOIs that preprint servers register. The journal's version of such a paper has a DOI of its own.
/// </summary>
public static partial class PreprintDoi
{
    /// <summary>Returns whether a preprint server has registered a DOI.</summary>
    /// <param name="doi">A DOI without resolver.</param>
    public static bool IsPreprint(string doi) => Registered().IsMatch(doi);

    /// <summary>Returns the arXiv identifier that one of arXiv's DOIs repeats; null for any other DOI.</summary>
    /// <param name="doi">A DOI without resolver: <c>10.48550/arXiv.2309.11103</c>.</param>
    public static string? FindArxiv(string doi) =>
        doi.StartsWith(ArxivPrefix, StringComparison.OrdinalIgnoreCase) ? ArxivId.Parse(doi[ArxivPrefix.Length..]) : null;

    private const string ArxivPrefix = "10.48550/arXiv.";

    // 10.1101 is also the prefix of the journals of Cold Spring Harbor (10.1101/gr.123456.107); bioRxiv and medRxiv have
    // numbers only, since 2019 after a date. Then openRxiv, Research Square, preprints.org, SSRN, ChemRxiv, TechRxiv, the
    // servers of the Open Science Framework (PsyArXiv, SocArXiv, OSF, EarthArXiv, EdArXiv), and Authorea.
    [GeneratedRegex(
        @"^(?:10\.48550/|10\.1101/(?:[0-9]{4}\.[0-9]{2}\.[0-9]{2}\.)?[0-9]+$|10\.64898/|10\.21203/|10\.20944/|10\.2139/"
        + @"|10\.26434/|10\.36227/|10\.31234/|10\.31235/|10\.31219/|10\.31223/|10\.35542/|10\.22541/)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Registered();
}
