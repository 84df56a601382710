using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Support;

/// <summary>The site in German.</summary>
public sealed class GermanSite() : BuiltSite("default", "de");

/// <summary>The site in a test language that runs from right to left. Its papers stay English.</summary>
public sealed class RightToLeftSite() : BuiltSite("default", PseudoLanguage.Tag);
