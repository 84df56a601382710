using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Themes;

/// <summary>
/// Builds the Content-Security-Policy of a theme's pages (W3C CSP Level 3): if foreign text ever became markup, browsers would
/// still not run it. The policy is the same on all pages. It allows inline scripts by the hashes of their texts.
/// </summary>
internal static partial class SecurityPolicy
{
    /// <summary>The source that removes all inherited sources of a directive.</summary>
    public const string None = "'none'";

    /// <summary>
    /// The markup before the policy in the head of the default theme. <c>serve</c> finds the policy of a page by it.
    /// </summary>
    public const string MetaStart = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

    private const string Scripts = "script-src";

    // Directives that themes cannot change.
    private static readonly string[] Fixed = ["default-src 'none'", "base-uri 'none'"];

    private static readonly Directive[] Defaults =
    [
        new("form-action", ["'self'"]),
        new(Scripts, ["'self'"]),
        new("style-src", ["'self'"]),
        // The texts of curators may show images from other hosts.
        new("img-src", ["'self'", "https:"]),
        new("font-src", ["'self'"]),
        new("connect-src", ["'self'"]),
        new("frame-src", []),
        new("media-src", []),
        new("worker-src", []),
        new("manifest-src", []),
    ];

    /// <summary>The names of the directives that themes may add sources to.</summary>
    public static IEnumerable<string> Directives => Defaults.Select(d => d.Name);

    /// <summary>Builds the policy.</summary>
    /// <param name="additions">The additions of each theme, from the last ancestor to the theme itself.</param>
    /// <param name="inlineScripts">The texts of the scripts that pages may contain.</param>
    public static string Build(IEnumerable<PolicyAddition> additions, IEnumerable<string> inlineScripts)
    {
        var sources = Defaults.ToDictionary(d => d.Name, d => d.Sources.ToList(), StringComparer.Ordinal);
        foreach (var addition in additions)
        {
            var allowed = sources[addition.Directive];
            foreach (var source in addition.Sources)
            {
                if (source == None)
                    allowed.Clear();
                else if (!allowed.Contains(source, StringComparer.Ordinal))
                    allowed.Add(source);
            }
        }

        if (sources[Scripts].Count > 0)
            sources[Scripts].AddRange(inlineScripts.Select(FormatHash));
        var directives = Directives.Where(name => sources[name].Count > 0).Select(name => $"{name} {string.Join(' ', sources[name])}");
        return string.Join("; ", [.. Fixed, .. directives]);
    }

    /// <summary>Returns what is wrong with a source that a theme adds, as the rest of a sentence, or null.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="source">The source.</param>
    public static string? FindFault(string directive, string source)
    {
        if (source is "'unsafe-inline'" or "'unsafe-eval'" or "'unsafe-hashes'" or "'strict-dynamic'")
            return "would let foreign text run; put an inline script into inline/ and print it with inline_script";
        if (!Source().IsMatch(source))
            return "is not a source; write the address of a host such as https://stats.example.org, 'self' or 'none'";
        // An attacker could put a script on one of the hosts that such a source allows.
        return directive == Scripts && (source.EndsWith(':') || source.Contains('*', StringComparison.Ordinal))
            ? "is too wide for scripts; name the host: https://stats.example.org"
            : null;
    }

    private static string FormatHash(string script) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    [GeneratedRegex(
        @"^(?:'self'|'none'|https:|data:|blob:|(?:https?|wss?)://(?:\*\.)?[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9._~/%-]*)?)$")]
    private static partial Regex Source();

    /// <summary>A directive and its sources before any theme adds to them.</summary>
    private sealed record Directive(string Name, string[] Sources);
}
