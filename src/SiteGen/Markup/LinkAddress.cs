using SiteGen.Catalog;

namespace SiteGen.Markup;

/// <summary>The kind of an address in Markdown.</summary>
internal enum AddressKind
{
    /// <summary>The scheme is http or https.</summary>
    Web,

    /// <summary>The scheme is mailto.</summary>
    Mail,

    /// <summary>A path of the site: it begins with one slash.</summary>
    SitePath,

    /// <summary>A fragment, a query or a path relative to the page.</summary>
    Relative,

    /// <summary>Any other address; it may run a script, or lead to another site while looking like a path.</summary>
    Unsafe,
}

/// <summary>Classifies addresses as a browser would interpret them.</summary>
internal static class LinkAddress
{
    /// <summary>Returns the kind of an address.</summary>
    /// <param name="address">The address, with entities and escapes resolved.</param>
    public static AddressKind Classify(string address)
    {
        // Browsers drop tabs and line feeds, strip leading control characters and read '\' as '/': each could hide a scheme.
        if (address.Any(c => char.IsControl(c) || c == '\\') || address.StartsWith(' '))
            return AddressKind.Unsafe;
        if (SiteUrls.IsSitePath(address))
            return AddressKind.SitePath;
        if (address.StartsWith('/'))
            return AddressKind.Unsafe;
        var end = address.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && address[end] == ':' ? ClassifyScheme(address[..end]) : AddressKind.Relative;
    }

    private static AddressKind ClassifyScheme(string scheme) => scheme.ToLowerInvariant() switch
    {
        "http" or "https" => AddressKind.Web,
        "mailto" => AddressKind.Mail,
        _ => AddressKind.Unsafe,
    };
}
