namespace SiteGen.BrowserTests.Support;

/// <summary>The site in the theme <c>plain</c>.</summary>
public sealed class PlainSite() : BuiltSite("plain");
