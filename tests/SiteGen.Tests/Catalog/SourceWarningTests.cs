namespace SiteGen.Tests.Catalog;

/// <summary>A build warns of sources that have brought nothing for days although they should.</summary>
public sealed class SourceWarningTests : IDisposable
{
    private readonly TestSite _site = new("""
        -- content/sources/live.yaml --
        from: "arxiv"
        categories: ["cs.LG"]
        """);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("\"state\": \"failed\", \"message\": \"HTTP 503\", \"succeeded\": \"2026-11-23T06:37:00Z\"",
        "this source has not answered since 2026-11-23: HTTP 503; see whether 'sitegen fetch' reaches it")]
    [InlineData("\"state\": \"stalled\", \"succeeded\": \"2026-11-27T06:37:00Z\", \"batch\": \"2026-11-20\"",
        "this source should have brought papers and has brought none since 2026-11-20; see whether 'sitegen fetch' reaches it")]
    [InlineData("\"state\": \"failed\", \"failures\": 7", "this source has never answered; see whether 'sitegen fetch' reaches it")]
    [InlineData("\"state\": \"failed\", \"failures\": 6", null)]
    [InlineData("\"state\": \"failed\", \"succeeded\": \"2026-11-24T06:37:00Z\"", null)]
    [InlineData("\"state\": \"quiet\", \"succeeded\": \"2026-11-01T06:37:00Z\", \"batch\": \"2026-11-01\"", null)]
    public void A_source_is_late_after_more_than_three_days(string state, string? warning)
    {
        _site.Write("content/sources/state.json", "{\"sources\": {\"live\": {" + state + "}}}");
        Assert.Equal(
            warning is null ? "" : $"content/sources/live.yaml: warning: {warning}\n", _site.Build("--date", "2026-11-27").Error);
    }
}
