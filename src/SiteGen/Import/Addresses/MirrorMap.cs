using System.Text.RegularExpressions;

namespace SiteGen.Import.Addresses;

/// <summary>
/// Maps addresses on third-party mirrors to the original sites, because a mirror may vanish or change its content. The
/// table lists hosts that are known to mirror a whole site path by path; a host that only looks like a known site is never
/// mapped.
/// </summary>
public static partial class MirrorMap
{
    private static readonly (Regex Host, string Site)[] Mirrors =
    [
        (HuggingFaceMirror(), "huggingface.co"),
        (GitHubMirror(), "github.com"),
        (GitHubRawMirror(), "raw.githubusercontent.com"),
        (ArxivMirror(), "arxiv.org"),
    ];

    /// <summary>The names of known sites, which a look-alike host would contain, and the hosts that really belong to each site.</summary>
    private static readonly (string Name, string[] Hosts)[] Sites =
    [
        ("huggingface", ["huggingface.co"]),
        ("github", ["github.com", "github.io", "githubusercontent.com", "githubassets.com", "github.dev", "github.blog", "githubnext.com"]),
        ("arxiv", ["arxiv.org", "psyarxiv.com", "socarxiv.org", "arxiv-vanity.com", "arxiv-sanity-lite.com"]),
    ];

    /// <summary>Returns the address on the original site; an address on no known mirror is returned unchanged.</summary>
    /// <param name="address">An http or https address, with or without its scheme.</param>
    /// <returns>An https address if the host is a known mirror, else <paramref name="address"/>.</returns>
    public static string Map(string address)
    {
        // https://ghproxy.example/https://github.com/owner/name: the path of the proxy's address is the original address.
        var proxied = GitHubProxy().Match(address);
        if (proxied.Success)
            return "https://" + proxied.Groups["target"].Value;

        var parts = Address().Match(address);
        if (!parts.Success)
            return address;
        foreach (var (host, site) in Mirrors)
        {
            if (host.IsMatch(parts.Groups["host"].Value))
                return $"https://{site}{parts.Groups["rest"].Value}";
        }

        return address;
    }

    /// <summary>
    /// Returns the known site whose name a host contains without belonging to it (<c>huggingface.co.example.com</c>). Such
    /// an address is kept: the curator has to judge it.
    /// </summary>
    /// <param name="address">An http or https address, with or without its scheme.</param>
    /// <returns>The host of the site, such as <c>huggingface.co</c>; null if the address imitates none.</returns>
    public static string? FindImitatedSite(string address)
    {
        var parts = Address().Match(address);
        if (!parts.Success)
            return null;
        var host = parts.Groups["host"].Value.ToLowerInvariant();
        foreach (var (name, hosts) in Sites)
        {
            if (host.Contains(name, StringComparison.Ordinal) && !hosts.Any(own => BelongsTo(host, own)))
                return hosts[0];
        }

        return null;
    }

    private static bool BelongsTo(string host, string own) =>
        host == own || host.EndsWith("." + own, StringComparison.Ordinal);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:https?://)?(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::[0-9]+)?(?<rest>[/?#].*)?$", Options)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:https?://)?(?:(?:[a-z0-9-]+\.)*(?:ghproxy\.(?:com|net|cn|org)|gh-proxy\.(?:com|org|net))"
        + @"|ghps\.cc|ghfast\.top|github\.moeyy\.xyz|gitclone\.com)/(?:https?://)?"
        + @"(?<target>(?:github\.com|(?:raw|gist)\.githubusercontent\.com)/.*)$", Options)]
    private static partial Regex GitHubProxy();

    [GeneratedRegex(@"^(?:hf-proxy[a-z0-9-]*\.pages\.dev|(?:www\.)?hf-mirror\.com|huggingface\.sukaka\.top)$", Options)]
    private static partial Regex HuggingFaceMirror();

    [GeneratedRegex(@"^(?:hub\.fastgit\.(?:org|xyz)|github\.com\.cnpmjs\.org|hub\.nuaa\.cf"
        + @"|kgithub\.com|kkgithub\.com|bgithub\.xyz|hub\.gitmirror\.com)$", Options)]
    private static partial Regex GitHubMirror();

    [GeneratedRegex(@"^(?:raw\.fastgit\.(?:org|xyz)|raw\.gitmirror\.com|raw\.kgithub\.com|raw\.kkgithub\.com)$", Options)]
    private static partial Regex GitHubRawMirror();

    [GeneratedRegex(@"^(?:xxx\.itp\.ac\.cn|cn\.arxiv\.org|xxx\.lanl\.gov|arxiv\.xixiaoyao\.cn)$", Options)]
    private static partial Regex ArxivMirror();
}
