using System.Text.RegularExpressions;

namespace SiteGen.Import.Addresses;

/// <summary>
/// arXiv identifiers, in the two forms that arXiv describes: <c>YYMM.number</c> (since April 2007, four digits, five
/// since 2015) and <c>archive/YYMMnumber</c> before that. The version (<c>v2</c>) and the old subject class
/// (<c>math.AG/…</c>) do not belong to the identity and are dropped.
/// </summary>
public static partial class ArxivId
{
    /// <summary>Reads an identifier that stands alone: <c>2309.11103v2</c>, <c>arXiv:math.AG/0306302</c>.</summary>
    /// <param name="text">The text; white space around it does not matter.</param>
    /// <returns>The identifier without version, or null where the text is no identifier.</returns>
    public static string? Parse(string text) => Identifier(Alone().Match(text.Trim()));

    /// <summary>
    /// Reads the identifier out of an address of the paper: <c>arxiv.org/abs/…</c>, <c>/pdf/….pdf</c>, <c>/html/…</c>,
    /// or a page of a listing, <c>huggingface.co/papers/…</c>.
    /// </summary>
    /// <param name="address">The address; anything after the identifier but a version or <c>.pdf</c> must be a query or a fragment.</param>
    /// <returns>The identifier without version, or null where the address names no paper.</returns>
    public static string? FromAddress(string address) => Identifier(InAddress().Match(address.Trim()));

    /// <summary>Finds an identifier that a citation spells out: <c>arXiv preprint arXiv:2309.11103</c>, <c>abs/2309.11103</c>.</summary>
    /// <param name="text">A journal, a volume, a note, a DOI or an address.</param>
    /// <returns>The first identifier without version, or null.</returns>
    public static string? Find(string text) => Identifier(Cited().Match(text));

    private static string? Identifier(Match match)
    {
        if (!match.Success)
            return null;
        if (match.Groups["new"].Success)
            return match.Groups["new"].Value;
        return $"{match.Groups["archive"].Value.ToLowerInvariant()}/{match.Groups["number"].Value}";
    }

    private const string Id =
        @"(?:(?<new>[0-9]{2}(?:0[1-9]|1[0-2])\.[0-9]{4,5})|(?<archive>[a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?/(?<number>[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{3}))(?:v[0-9]+)?";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:arxiv:\s*)?" + Id + "$", Options)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^(?:https?://)?(?:[a-z0-9-]+\.)*(?:arxiv\.org/(?:abs|pdf|html|format)|huggingface\.co/papers|hf\.co/papers)/" + Id + @"(?:\.pdf)?/?(?:[?#].*)?$", Options)]
    private static partial Regex InAddress();

    [GeneratedRegex(@"(?:arxiv[:.]\s*|\babs/|arxiv\.org/(?:pdf|html)/)" + Id + @"(?![0-9])", Options)]
    private static partial Regex Cited();
}
