namespace SiteGen.BrowserTests.Support;

/// <summary>Fails a test with all problems that it found.</summary>
internal static class Findings
{
    private const int MaxShown = 12;

    /// <summary>Fails if there are findings, and lists the first of them.</summary>
    /// <param name="findings">A line for each.</param>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var found = findings.ToList();
        if (found.Count > 0)
            Assert.Fail($"{found.Count} found:\n{string.Join('\n', found.Take(MaxShown))}");
    }
}
