using SiteGen.Content.Records;
using SiteGen.Content.Watching;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Http;
using SiteGen.Tests.Sources.Support;
using SiteGen.Text.Queries;

namespace SiteGen.Tests.Sources.Doors;

/// <summary>What the tests of the doors of feeds, Europe PMC and Zotero have in common.</summary>
internal static class LibraryDoorTest
{
    public static DateOnly Today { get; } = new(2026, 11, 29);

    /// <summary>Returns a recorded answer; skips the test if the recordings are not there.</summary>
    public static byte[] ReadRecording(string name)
    {
        var path = Repository.Beside("fixtures/sources/" + name);
        Assert.SkipWhen(path is null, "skipped: the recordings of sources are not beside the repository");
        return File.ReadAllBytes(path!);
    }

    public static PaperSource CreateSource(SourceKind kind, Uri? address, string? query = null) => new()
    {
        Name = "watched",
        Path = "sources/watched.yaml",
        Kind = kind,
        Address = address,
        Query = query is null ? null : Query.Parse(query, out _),
        Gap = TimeSpan.Zero,
    };

    public static async Task<DoorAnswer> FetchAsync(IDoor door, PaperSource source, SourceState? state = null)
    {
        using var client = TestClient.Create();
        return await door.FetchAsync(CreateRequest(client, source, state), TestContext.Current.CancellationToken);
    }

    public static async Task<ServiceException> FailAsync(IDoor door, PaperSource source, SourceState? state = null)
    {
        using var client = TestClient.Create();
        return await Assert.ThrowsAsync<ServiceException>(
            () => door.FetchAsync(CreateRequest(client, source, state), TestContext.Current.CancellationToken));
    }

    /// <summary>Returns the fields of a record in one line, apart from its abstract; a field that is absent is empty.</summary>
    public static string Describe(PaperRecord record) => string.Join(
        " | ",
        record.Title,
        string.Join("; ", record.Authors.Select(a => a.Display)),
        record.Arxiv,
        record.Doi,
        record.Published?.ToString(),
        record.Venue,
        string.Join(" ", record.Links.Select(link => $"{link.Key}={link.Value}")));

    public static SourceState CreateState(string? cursor = null, string? etag = null, string? lastModified = null) => new()
    {
        Name = "watched",
        Freshness = Freshness.Fresh,
        Cursor = cursor,
        ETag = etag,
        LastModified = lastModified,
    };

    private static DoorRequest CreateRequest(ServiceClient client, PaperSource source, SourceState? state) => new()
    {
        Source = source,
        Client = client,
        Now = new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero),
        Since = new DateOnly(2026, 11, 15),
        State = state,
    };
}
