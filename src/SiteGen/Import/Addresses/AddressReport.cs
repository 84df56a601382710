using SiteGen.Content;

namespace SiteGen.Import.Addresses;

/// <summary>Maps mirrors and says so.</summary>
internal static class AddressReport
{
    /// <summary>
    /// The address as <see cref="MirrorMap.Map"/> gives it, with a warning where it was changed or where its host only
    /// looks like a known site.
    /// </summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="position">Where the address stands.</param>
    /// <param name="diagnostics">Where the warning goes.</param>
    public static string Map(string address, string path, SourcePosition position, DiagnosticBag diagnostics)
    {
        var mapped = MirrorMap.Map(address);
        if (mapped != address)
            diagnostics.Warning(path, position, $"{address} is on a mirror; the link was mapped to {mapped}");
        else if (MirrorMap.LooksLike(address) is { } site)
            diagnostics.Warning(path, position, $"{address} looks like {site} but is not it; the link was left, check where it leads");
        return mapped;
    }
}
