using SiteGen.Content.Watching;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Http;
using SiteGen.Tests.Sources.Support;
using SiteGen.Text.Queries;

namespace SiteGen.Tests.Sources.Doors;

/// <summary>Runs a door against a <see cref="PlayServer"/> on Monday 2026-11-23 at noon.</summary>
internal static class DoorRun
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static async Task<DoorAnswer> FetchAsync(
        this PlayServer server, IDoor door, SourceKind kind, DateOnly since, SourceState? state = null, params string[] categories)
    {
        using var client = TestClient.Create(new QuickClock());
        return await door.FetchAsync(CreateRequest(server, client, kind, since, state, categories), TestContext.Current.CancellationToken);
    }

    public static async Task<ServiceException> FailAsync(
        this PlayServer server, IDoor door, SourceKind kind, DateOnly since, params string[] categories)
    {
        using var client = TestClient.Create(new QuickClock());
        return await Assert.ThrowsAsync<ServiceException>(() =>
            door.FetchAsync(CreateRequest(server, client, kind, since, null, categories), TestContext.Current.CancellationToken));
    }

    private static DoorRequest CreateRequest(
        PlayServer server, ServiceClient client, SourceKind kind, DateOnly since, SourceState? state, string[] categories) => new()
        {
            Source = new PaperSource
            {
                Name = "test",
                Path = "content/sources/test.yaml",
                Kind = kind,
                Categories = categories,
                Query = kind == SourceKind.Arxiv ? Query.Parse("forget*", out _) : null,
                Address = new Uri(server.Address),
                Gap = TimeSpan.FromSeconds(3),
            },
            Client = client,
            Now = Now,
            Since = since,
            State = state,
        };
}
