using System.Text.RegularExpressions;

namespace SiteGen.Import.Addresses;

/// <summary>
/// Leads links away from strangers' mirrors of known sites, which may vanish or change what they serve, to the sites
/// themselves. The table holds hosts that are known to mirror whole sites path by path; a host that only looks like a
/// known site is never rewritten.
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

    /// <summary>Names of known sites, as a look-alike would use them, with the hosts that bear them rightly.</summary>
    private static readonly (string Name, string[] Hosts)[] Sites =
    [
        ("huggingface", ["huggingface.co"]),
        ("github", ["github.com", "github.io", "githubusercontent.com", "githubassets.com", "github.dev", "github.blog", "githubnext.com"]),
        ("arxiv", ["arxiv.org", "psyarxiv.com", "socarxiv.org", "arxiv-vanity.com", "arxiv-sanity-lite.com"]),
    ];

    /// <summary>The address on the site itself; an address that is on no known mirror comes back unchanged.</summary>
    /// <param name="address">An http or https address, with or without its scheme.</param>
    /// <returns>An https address where a mirror was recognised, else <paramref name="address"/>.</returns>
    public static string Map(string address)
    {
        // https://ghproxy.example/https://github.com/owner/name: the true address stands inside the proxy's.
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
    /// The known site whose name an address's host uses without being it or one of its own hosts
    /// (<c>huggingface.co.example.com</c>), or null. Such an address is left for a person to judge.
    /// </summary>
    /// <param name="address">An http or https address, with or without its scheme.</param>
    /// <returns>The site's host, such as <c>huggingface.co</c>, or null.</returns>
    public static string? LooksLike(string address)
    {
        var parts = Address().Match(address);
        if (!parts.Success)
            return null;
        var host = parts.Groups["host"].Value.ToLowerInvariant();
        foreach (var (name, hosts) in Sites)
        {
            if (host.Contains(name, StringComparison.Ordinal) && !hosts.Any(own => IsAt(host, own)))
                return hosts[0];
        }

        return null;
    }

    private static bool IsAt(string host, string own) =>
        host == own || host.EndsWith("." + own, StringComparison.Ordinal);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:https?://)?(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::[0-9]+)?(?<rest>[/?#].*)?$", Options)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:https?://)?(?:(?:[a-z0-9-]+\.)*(?:ghproxy\.(?:com|net|cn|org)|gh-proxy\.(?:com|org|net))|ghps\.cc|ghfast\.top|github\.moeyy\.xyz|gitclone\.com)/(?:https?://)?(?<target>(?:github\.com|(?:raw|gist)\.githubusercontent\.com)/.*)$", Options)]
    private static partial Regex GitHubProxy();

    [GeneratedRegex(@"^(?:hf-proxy[a-z0-9-]*\.pages\.dev|(?:www\.)?hf-mirror\.com|huggingface\.sukaka\.top)$", Options)]
    private static partial Regex HuggingFaceMirror();

    [GeneratedRegex(@"^(?:hub\.fastgit\.(?:org|xyz)|github\.com\.cnpmjs\.org|hub\.nuaa\.cf|kgithub\.com|kkgithub\.com|bgithub\.xyz|hub\.gitmirror\.com)$", Options)]
    private static partial Regex GitHubMirror();

    [GeneratedRegex(@"^(?:raw\.fastgit\.(?:org|xyz)|raw\.gitmirror\.com|raw\.kgithub\.com|raw\.kkgithub\.com)$", Options)]
    private static partial Regex GitHubRawMirror();

    [GeneratedRegex(@"^(?:xxx\.itp\.ac\.cn|cn\.arxiv\.org|xxx\.lanl\.gov|arxiv\.xixiaoyao\.cn)$", Options)]
    private static partial Regex ArxivMirror();
}
