using System.Text.RegularExpressions;

namespace SiteGen.Content.Identifiers;

/// <summary>
/// Reads arXiv identifiers in the two forms that arXiv describes (info.arxiv.org/help/arxiv_identifier.html):
/// <c>YYMM.number</c> since April 2007 (four digits, five since 2015), and <c>archive/YYMMnumber</c> before that. The
/// version (<c>v2</c>) and the old subject class (<c>math.AG/…</c>) are not part of the identity and are removed.
/// </summary>
public static partial class ArxivId
{
    /// <summary>Parses a text that is one identifier, such as <c>2309.11103v2</c> or <c>arXiv:math.AG/0306302</c>.</summary>
    /// <param name="text">The text. White space around it is ignored.</param>
    /// <returns>The identifier without version, or null if the text is not an identifier.</returns>
    public static string? Parse(string text) => Normalize(Bare().Match(text.Trim()));

    /// <summary>
    /// Extracts the identifier from the address of a paper: <c>arxiv.org/abs/…</c>, <c>/pdf/….pdf</c>, <c>/html/…</c> or
    /// <c>huggingface.co/papers/…</c>.
    /// </summary>
    /// <param name="address">The address. Only a version, <c>.pdf</c>, a query or a fragment may follow the identifier.</param>
    /// <returns>The identifier without version, or null if the address names no paper.</returns>
    public static string? FromAddress(string address) => Normalize(InAddress().Match(address.Trim()));

    /// <summary>Does what <see cref="Parse"/> does, or else what <see cref="FromAddress"/> does.</summary>
    /// <param name="text">The identifier or the address.</param>
    /// <returns>The identifier without version, or null if the text is neither.</returns>
    public static string? ParseIdOrAddress(string text) => Parse(text) ?? FromAddress(text);

    /// <summary>Finds the first identifier in a citation such as <c>arXiv preprint arXiv:2309.11103</c> or <c>abs/2309.11103</c>.</summary>
    /// <param name="text">A journal, a volume, a note, a DOI or an address.</param>
    /// <returns>The identifier without version, or null if there is none.</returns>
    public static string? Find(string text) => Normalize(Cited().Match(text));

    private static string? Normalize(Match match)
    {
        if (!match.Success)
            return null;
        if (match.Groups["new"].Success)
            return match.Groups["new"].Value;
        return $"{match.Groups["archive"].Value.ToLowerInvariant()}/{match.Groups["number"].Value}";
    }

    private const string Id =
        @"(?:(?<new>[0-9]{2}(?:0[1-9]|1[0-2])\.[0-9]{4,5})"
        + @"|(?<archive>[a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?/(?<number>[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{3}))(?:v[0-9]+)?";

    private const string Pages = @"(?:arxiv\.org/(?:abs|pdf|html|format)|huggingface\.co/papers|hf\.co/papers)";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:arxiv:\s*)?" + Id + "$", Options)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?:https?://)?(?:[a-z0-9-]+\.)*" + Pages + "/" + Id + @"(?:\.pdf)?/?(?:[?#].*)?$", Options)]
    private static partial Regex InAddress();

    [GeneratedRegex(@"(?:arxiv[:.]\s*|\babs/|arxiv\.org/(?:pdf|html)/)" + Id + @"(?![0-9])", Options)]
    private static partial Regex Cited();
}
