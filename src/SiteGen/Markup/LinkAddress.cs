using SiteGen.Catalog;

namespace SiteGen.Markup;

/// <summary>What kind of thing an author's address leads to.</summary>
internal enum AddressKind
{
    /// <summary>Has the scheme http or https.</summary>
    Web,

    /// <summary>Has the scheme mailto.</summary>
    Mail,

    /// <summary>Begins with one slash: a page of the site, whatever its base.</summary>
    SitePath,

    /// <summary>A fragment, a query or a path that starts from the page.</summary>
    Relative,

    /// <summary>Anything else; may run a script or leave the site without saying so.</summary>
    Refused,
}

/// <summary>Tells addresses that may be linked from those that may not, as a browser would read them.</summary>
internal static class LinkAddress
{
    /// <summary>The kind of an address.</summary>
    /// <param name="address">The address, entities and escapes already resolved.</param>
    public static AddressKind Classify(string address)
    {
        // Browsers drop tabs and line feeds, strip leading controls and read '\' as '/', so none of them may hide a scheme.
        if (address.Any(c => char.IsControl(c) || c == '\\') || address.StartsWith(' '))
            return AddressKind.Refused;
        if (SiteUrls.IsSitePath(address))
            return AddressKind.SitePath;
        if (address.StartsWith('/'))
            return AddressKind.Refused;
        var end = address.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && address[end] == ':' ? ClassifyScheme(address[..end]) : AddressKind.Relative;
    }

    private static AddressKind ClassifyScheme(string scheme) =>
        scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("http", StringComparison.OrdinalIgnoreCase) ? AddressKind.Web
        : scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase) ? AddressKind.Mail
        : AddressKind.Refused;
}
