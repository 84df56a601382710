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
        var mapped = MirrorMap.Map(address);
        if (mapped != address)
            diagnostics.Warning(position, $"{address} is on a mirror; the link was mapped to {mapped}");
        else if (MirrorMap.FindImitatedSite(address) is { } site)
            diagnostics.Warning(position, $"{address} looks like {site} but is not it; the link was left, check where it leads");
        return mapped;
    }
}
