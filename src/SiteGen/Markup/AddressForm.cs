namespace SiteGen.Markup;

/// <summary>The form of the site's own addresses in rendered HTML.</summary>
public enum AddressForm
{
    /// <summary>For a page of the site: <c>/repo/papers/x/</c>.</summary>
    Local,

    /// <summary>For a feed, which other programs display: <c>https://lab.github.io/repo/papers/x/</c>.</summary>
    Absolute,
}
