using System.Text.RegularExpressions;
using SiteGen.Content.Identifiers;

namespace SiteGen.Sources.Doors;

/// <summary>The address of a paper's page, without what only counts visitors.</summary>
internal static partial class PageLink
{
    private const int MaxLength = 2_000;

    /// <summary>Returns a record's links: the page as <c>page</c>, unless it only repeats an identifier.</summary>
    /// <param name="address">The address; untrusted.</param>
    /// <param name="origin">The address of the document that has it, for relative addresses; or null.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Create(string? address, Uri? origin = null) =>
        Clean(address, origin) is { } clean && !PaperIds.IsIdentifier(clean) ? [KeyValuePair.Create("page", clean)] : [];

    /// <summary>Returns an address without parameters that count visitors; null if it is not one of the web.</summary>
    /// <param name="address">The address; untrusted.</param>
    /// <param name="origin">The address of the document that has it, for relative addresses; or null.</param>
    public static string? Clean(string? address, Uri? origin = null)
    {
        address = address?.Trim();
        if (string.IsNullOrEmpty(address) || address.Length > MaxLength)
            return null;
        if (origin is not null && !address.Contains(':', StringComparison.Ordinal) && Uri.TryCreate(origin, address, out var absolute))
            address = absolute.AbsoluteUri;
        if (!WebAddress.IsValid(address))
            return null;
        var question = address.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
            return address;
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        var end = fragment > question ? fragment : address.Length;
        var kept = address[(question + 1)..end].Split('&').Where(parameter => !Tracking().IsMatch(parameter)).ToList();
        return address[..question] + (kept.Count > 0 ? "?" + string.Join('&', kept) : "") + address[end..];
    }

    [GeneratedRegex("^(?:utm_[a-z]+|rss|af|dgcid|mc_cid|mc_eid)(?:=|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tracking();
}
