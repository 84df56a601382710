using SiteGen.BrowserTests.Support;

// One browser and one build of the site in each theme serve all tests.
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(DefaultSite))]
[assembly: AssemblyFixture(typeof(PlainSite))]
