using System.Text.RegularExpressions;

namespace SiteGen.Content.Identifiers;

/// <summary>
/// Reads digital object identifiers (ISO 26324), such as <c>10.1109/CVPR.2017.587</c>. A suffix may hold any printable
/// character: <c>10.1002/(SICI)1097-0258(19980815)17:15&lt;1661::AID-SIM968&gt;3.0.CO;2-2</c> is one.
/// </summary>
public static partial class Doi
{
    /// <summary>Parses a DOI, which may have <c>doi:</c> or a resolver's address in front of it.</summary>
    /// <param name="text">The text. White space around it is ignored.</param>
    /// <returns>The DOI alone, or null if the text is not a DOI.</returns>
    public static string? Parse(string text) => Extract(BareOrAddress().Match(text.Trim()));

    /// <summary>Extracts the DOI from a resolver's address, such as <c>https://doi.org/10.1109/CVPR.2017.587</c>.</summary>
    /// <param name="address">The address. White space around it is ignored.</param>
    /// <returns>The DOI alone, or null if the address names no DOI.</returns>
    public static string? FromAddress(string address) => Extract(InAddress().Match(address.Trim()));

    private static string? Extract(Match match)
    {
        if (!match.Success)
            return null;
        var id = match.Groups["doi"].Value;
        if (!match.Groups["resolver"].Success || !id.Contains('%', StringComparison.Ordinal))
            return id;
        // In an address, "<" is "%3C".
        var decoded = Uri.UnescapeDataString(id);
        return Bare().IsMatch(decoded) ? decoded : id;
    }

    // Publishers run resolvers of their own: doi.acm.org, doi.ieeecomputersociety.org.
    private const string Resolver = @"(?<resolver>(?:https?://)?(?:(?:dx\.|www\.)?doi\.org|doi\.(?:[a-z0-9-]+\.)+[a-z]{2,})/)";

    private const string Id = @"(?<doi>10\.[0-9]{4,9}/[^\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+)";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex("^" + Id + "$", Options)]
    private static partial Regex Bare();

    [GeneratedRegex("^(?:" + Resolver + @"|doi:?\s*)?" + Id + "$", Options)]
    private static partial Regex BareOrAddress();

    [GeneratedRegex("^" + Resolver + Id + "$", Options)]
    private static partial Regex InAddress();
}
