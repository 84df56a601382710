using SiteGen.Content;

namespace SiteGen.Import.Addresses;

/// <summary>Maps addresses on mirrors to the original sites and reports each change.</summary>
internal static class AddressReport
{
    /// <summary>
    /// Returns the address as <see cref="MirrorMap.Map"/> does, and warns if it was changed or if its host only looks like
    /// a known site.
    /// </summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="position">The position of the address.</param>
    /// <param name="diagnostics">Receives the warning.</param>
    public static string Map(string address, SourcePosition position, FileDiagnostics diagnostics)
    {
        var (mapped, message) = Describe(address);
        if (message is not null)
            diagnostics.Warning(position, message);
        return mapped;
    }

    /// <summary>Returns the address as <see cref="MirrorMap.Map"/> does, and what is doubtful about it; null if nothing is.</summary>
    /// <param name="address">An http or https address.</param>
    public static (string Mapped, string? Message) Describe(string address)
    {
        var mapped = MirrorMap.Map(address);
        if (mapped != address)
            return (mapped, $"{address} is on a mirror; the link was mapped to {mapped}");
        return MirrorMap.FindImitatedSite(address) is { } site
            ? (mapped, $"{address} looks like {site} but is not it; the link was left, check where it leads")
            : (mapped, null);
    }
}
