using SiteGen.BrowserTests.Support;

// All tests share one browser and one build of the site per theme.
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(DefaultSite))]
[assembly: AssemblyFixture(typeof(PlainSite))]
