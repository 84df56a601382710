using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Themes;

/// <summary>
/// The Content-Security-Policy of a theme's pages (W3C CSP Level 3): if foreign text ever became markup, the browser would
/// still not run it. A constant of the theme. Scripts in the page are known by the hash of their text, so that none has to
/// be allowed in general.
/// </summary>
internal static partial class SecurityPolicy
{
    /// <summary>The source that takes away what the themes before gave a directive.</summary>
    public const string None = "'none'";

    /// <summary>
    /// The markup before the policy in the head of the default theme. <c>serve</c> finds the policy of a page by it.
    /// </summary>
    public const string MetaStart = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

    private const string Scripts = "script-src";

    // What no theme changes comes first.
    private static readonly string[] Fixed = ["default-src 'none'", "base-uri 'none'"];

    private static readonly Allowed[] Strict =
    [
        new("form-action", ["'self'"]),
        new(Scripts, ["'self'"]),
        new("style-src", ["'self'"]),
        // Curators show pictures of other hosts.
        new("img-src", ["'self'", "https:"]),
        new("font-src", ["'self'"]),
        new("connect-src", ["'self'"]),
        new("frame-src", []),
        new("media-src", []),
        new("worker-src", []),
        new("manifest-src", []),
    ];

    /// <summary>The names of the directives that a theme may add sources to.</summary>
    public static IEnumerable<string> Directives => Strict.Select(d => d.Directive);

    /// <summary>The policy.</summary>
    /// <param name="additions">What each theme adds, from the last ancestor to the theme itself.</param>
    /// <param name="inlineScripts">The texts of the scripts that pages may have in them.</param>
    public static string Build(IEnumerable<PolicyAddition> additions, IEnumerable<string> inlineScripts)
    {
        var sources = Strict.ToDictionary(d => d.Directive, d => d.Sources.ToList(), StringComparer.Ordinal);
        foreach (var addition in additions)
        {
            var of = sources[addition.Directive];
            foreach (var source in addition.Sources)
            {
                if (source == None)
                    of.Clear();
                else if (!of.Contains(source, StringComparer.Ordinal))
                    of.Add(source);
            }
        }

        if (sources[Scripts].Count > 0)
            sources[Scripts].AddRange(inlineScripts.Select(Hash));
        var lines = Strict.Where(d => sources[d.Directive].Count > 0).Select(d => $"{d.Directive} {string.Join(' ', sources[d.Directive])}");
        return string.Join("; ", [.. Fixed, .. lines]);
    }

    /// <summary>What is wrong with a source that a theme adds, as the rest of a sentence; null if nothing is.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="source">The source.</param>
    public static string? Fault(string directive, string source)
    {
        if (source is "'unsafe-inline'" or "'unsafe-eval'" or "'unsafe-hashes'" or "'strict-dynamic'")
            return "would let foreign text run; put a script that stands in the page into inline/ and print it with inline_script";
        if (!Source().IsMatch(source))
            return "is no source; write the address of a host such as https://stats.example.org, 'self' or 'none'";
        // Whoever may write to any host could bring a script from there.
        return directive == Scripts && (source.EndsWith(':') || source.Contains('*', StringComparison.Ordinal))
            ? "is too wide for scripts; name the host: https://stats.example.org"
            : null;
    }

    private static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    [GeneratedRegex(@"^(?:'self'|'none'|https:|data:|blob:|(?:https?|wss?)://(?:\*\.)?[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9._~/%-]*)?)$")]
    private static partial Regex Source();

    /// <summary>What a directive allows.</summary>
    private sealed record Allowed(string Directive, string[] Sources);
}
