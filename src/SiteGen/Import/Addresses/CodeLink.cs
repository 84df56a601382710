using System.Text.RegularExpressions;

namespace SiteGen.Import.Addresses;

/// <summary>Finds the repository of a paper's code among the addresses in its abstract.</summary>
public static partial class CodeLink
{
    /// <summary>
    /// Chooses the repository of the paper's code: the first one whose sentence mentions code, a release or an
    /// implementation, or else the first one.
    /// </summary>
    /// <param name="addresses">The addresses in the abstract, in order.</param>
    /// <param name="abstractText">The abstract as the source has it, with the addresses in it.</param>
    /// <returns>The address of the repository as <see cref="NormalizeRepository"/> returns it; null if no address is one.</returns>
    public static string? Choose(IReadOnlyList<string> addresses, string abstractText)
    {
        string? first = null;
        foreach (var address in addresses)
        {
            if (NormalizeRepository(address) is not { } repository)
                continue;
            if (MentionsCode(FindSentence(abstractText, address)))
                return repository;
            first ??= repository;
        }

        return first;
    }

    /// <summary>
    /// Returns the normal form of a repository's address: https, without <c>www.</c>, <c>.git</c> and a final slash. A
    /// folder or file inside (<c>/tree/…</c>) is kept. Returns null for other addresses: pages, gists, issues, owners.
    /// </summary>
    /// <param name="address">An address, with or without its scheme.</param>
    public static string? NormalizeRepository(string address)
    {
        var match = HostAndPath().Match(address.Trim().TrimEnd('.', ',', ';', ':', ')', ']', '}', '"', '\'', '>'));
        if (!match.Success)
            return null;
        var host = match.Groups["host"].Value.ToLowerInvariant();
        var path = match.Groups["path"].Value.TrimEnd('/');
        if (path.EndsWith(".git", StringComparison.OrdinalIgnoreCase))
            path = path[..^4];
        return IsRepository(host, path.Split('/')) ? $"https://{host}/{path}" : null;
    }

    private static bool IsRepository(string host, string[] path) => host switch
    {
        "github.com" or "gitee.com" or "codeberg.org" or "bitbucket.org" =>
            HasOwnerAndName(path) && !ReservedOwners.Contains(path[0]) && (path.Length == 2 || ContentSegments.Contains(path[2])),
        "sourceforge.net" => path is ["projects" or "p", { Length: > 0 }, ..],
        "git.sr.ht" => HasOwnerAndName(path) && path[0].StartsWith('~'),
        // GitLab nests groups, so the path of a repository may be long; a segment "-" begins a page about the repository.
        _ when host.StartsWith("gitlab.", StringComparison.Ordinal) =>
            HasOwnerAndName(path) && path[0] != "explore" && IsRepositoryOrContent(path),
        _ => false,
    };

    private static bool HasOwnerAndName(string[] path) => path.Length >= 2 && path[0].Length > 0 && path[1].Length > 0;

    private static bool IsRepositoryOrContent(string[] gitLabPath)
    {
        var dash = Array.IndexOf(gitLabPath, "-");
        return dash < 0 || gitLabPath.ElementAtOrDefault(dash + 1) is "tree" or "blob";
    }

    private static readonly HashSet<string> ContentSegments = new(["tree", "blob", "src"], StringComparer.Ordinal);

    private static readonly HashSet<string> ReservedOwners = new(
        [
            "topics", "orgs", "features", "marketplace", "sponsors", "about", "search", "collections", "trending", "apps", "users",
            "login", "explore", "settings", "site",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the sentence that contains the address; empty if none does.</summary>
    private static string FindSentence(string text, string address)
    {
        var bare = Scheme().Replace(address, "");
        var at = text.IndexOf(bare, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return "";
        var start = text.LastIndexOf(". ", at, StringComparison.Ordinal) + 1;
        var end = text.IndexOf(". ", at + bare.Length, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)];
    }

    // White space or a bracket must precede the word: in the address itself ("…/my-code") it means nothing.
    private static bool MentionsCode(string sentence) => CodeWord().IsMatch(sentence);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:https?://)?(?:www\.)?(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)/(?<path>[^?#\s]+)", Options)]
    private static partial Regex HostAndPath();

    [GeneratedRegex(@"^https?://(?:www\.)?", Options)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?:^|[\s(])(?:code|codes|codebase|source|implementation|implementations|available|release|released|releasing"
        + @"|open-source|open-sourced|repository|software|package|library|toolbox)\b", Options)]
    private static partial Regex CodeWord();
}
