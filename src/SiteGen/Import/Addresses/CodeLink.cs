using System.Text.RegularExpressions;

namespace SiteGen.Import.Addresses;

/// <summary>Finds the address of a paper's code among the addresses that its abstract names.</summary>
public static partial class CodeLink
{
    /// <summary>
    /// The repository that the abstract speaks of as its code: of several, the one whose sentence speaks of code, a
    /// release or an implementation, and then the first.
    /// </summary>
    /// <param name="addresses">The addresses in the abstract, in order.</param>
    /// <param name="abstractText">The abstract as the source has it, in which the addresses stand.</param>
    /// <returns>The repository's https address, normalised by <see cref="Repository"/>, or null.</returns>
    public static string? Choose(IReadOnlyList<string> addresses, string abstractText)
    {
        string? first = null;
        foreach (var address in addresses)
        {
            if (Repository(address) is not { } repository)
                continue;
            if (SpeaksOfCode(Sentence(abstractText, address)))
                return repository;
            first ??= repository;
        }

        return first;
    }

    /// <summary>
    /// The normal form of a repository's address: https, no <c>www.</c>, no <c>.git</c>, no slash at the end; a folder
    /// or file inside (<c>/tree/…</c>) stays. Null for all else: pages, gists, issues, owners without a repository.
    /// </summary>
    /// <param name="address">An address, with or without its scheme.</param>
    public static string? Repository(string address)
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
            HasOwnerAndName(path) && !ReservedOwners.Contains(path[0]) && (path.Length == 2 || Inside.Contains(path[2])),
        "sourceforge.net" => path is ["projects" or "p", { Length: > 0 }, ..],
        "git.sr.ht" => HasOwnerAndName(path) && path[0].StartsWith('~'),
        // GitLab has groups within groups; what follows "-" is a page about the repository.
        _ when host.StartsWith("gitlab.", StringComparison.Ordinal) =>
            HasOwnerAndName(path) && path[0] != "explore" && IsNoPageAbout(path),
        _ => false,
    };

    private static bool HasOwnerAndName(string[] path) => path.Length >= 2 && path[0].Length > 0 && path[1].Length > 0;

    private static bool IsNoPageAbout(string[] gitLabPath)
    {
        var dash = Array.IndexOf(gitLabPath, "-");
        return dash < 0 || gitLabPath.ElementAtOrDefault(dash + 1) is "tree" or "blob";
    }

    private static readonly HashSet<string> Inside = new(["tree", "blob", "src"], StringComparer.Ordinal);

    private static readonly HashSet<string> ReservedOwners = new(
        ["topics", "orgs", "features", "marketplace", "sponsors", "about", "search", "collections", "trending", "apps", "users", "login", "explore", "settings", "site"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The text from the end of the sentence before the address to the end of the sentence around it.</summary>
    private static string Sentence(string text, string address)
    {
        var bare = Scheme().Replace(address, "");
        var at = text.IndexOf(bare, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return "";
        var start = text.LastIndexOf(". ", at, StringComparison.Ordinal) + 1;
        var end = text.IndexOf(". ", at + bare.Length, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)];
    }

    // The address itself ("…/my-code") says nothing, hence the white space or bracket before the word.
    private static bool SpeaksOfCode(string sentence) => CodeWord().IsMatch(sentence);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:https?://)?(?:www\.)?(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)/(?<path>[^?#\s]+)", Options)]
    private static partial Regex HostAndPath();

    [GeneratedRegex(@"^https?://(?:www\.)?", Options)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?:^|[\s(])(?:code|codes|codebase|source|implementation|implementations|available|release|released|releasing|open-source|open-sourced|repository|software|package|library|toolbox)\b", Options)]
    private static partial Regex CodeWord();
}
