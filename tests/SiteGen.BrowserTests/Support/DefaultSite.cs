namespace SiteGen.BrowserTests.Support;

/// <summary>The site in the theme <c>default</c>.</summary>
public sealed class DefaultSite() : BuiltSite("default");
