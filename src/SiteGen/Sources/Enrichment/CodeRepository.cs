using System.Text.RegularExpressions;

namespace SiteGen.Sources.Enrichment;

/// <summary>A repository of GitHub.</summary>
/// <param name="Owner">The owner.</param>
/// <param name="Name">The name.</param>
internal sealed partial record CodeRepository(string Owner, string Name)
{
    /// <summary>Returns the repository that an address leads to; null if it leads to none.</summary>
    /// <param name="address">The address.</param>
    public static CodeRepository? FromAddress(string address)
    {
        var match = Address().Match(address);
        if (!match.Success)
            return null;
        var name = match.Groups["name"].Value;
        if (name.EndsWith(".git", StringComparison.OrdinalIgnoreCase))
            name = name[..^4];
        return name is "" or "." or ".." ? null : new CodeRepository(match.Groups["owner"].Value, name);
    }

    [GeneratedRegex(
        "^https?://(?:www\\.)?github\\.com/(?<owner>[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))/(?<name>[A-Za-z0-9._-]{1,100})(?:[/?#].*)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
