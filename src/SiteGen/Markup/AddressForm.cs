namespace SiteGen.Markup;

/// <summary>Which form the site's own addresses take in rendered HTML.</summary>
public enum AddressForm
{
    /// <summary>For a page of the site: <c>/repo/papers/x/</c>.</summary>
    Local,

    /// <summary>For a feed, which is read elsewhere: <c>https://lab.github.io/repo/papers/x/</c>.</summary>
    Absolute,
}
