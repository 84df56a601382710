namespace SiteGen.BrowserTests.Support;

/// <summary>What a test found wrong.</summary>
internal static class Findings
{
    private const int MostShown = 12;

    /// <summary>Fails with the findings, not only the first.</summary>
    /// <param name="findings">A line for each.</param>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var found = findings.ToList();
        if (found.Count > 0)
            Assert.Fail($"{found.Count} found:\n{string.Join('\n', found.Take(MostShown))}");
    }
}
