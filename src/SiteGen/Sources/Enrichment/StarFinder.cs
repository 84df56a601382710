using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SiteGen.Sources.Lookup;

namespace SiteGen.Sources.Enrichment;

/// <summary>Asks GitHub for numbers of stars: a hundred repositories at once with a token, else one at a time.</summary>
/// <param name="client">The client.</param>
/// <param name="guard">Keeps a service that fails from being asked.</param>
internal sealed class StarFinder(LookupClient client, ServiceGuard guard)
{
    private const int BatchSize = 100;

    // Without a token, GitHub allows 60 requests in an hour.
    private const int MaxSingle = 50;

    /// <summary>Asks for stars. A repository that does not exist, such as promised code, has none.</summary>
    /// <param name="repositories">The repositories, each once.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <returns>The numbers of stars.</returns>
    public async Task<IReadOnlyDictionary<CodeRepository, int>> FindAsync(
        IReadOnlyList<CodeRepository> repositories, CancellationToken cancellation)
    {
        var stars = new Dictionary<CodeRepository, int>();
        if (client.Keys.GitHub is null)
        {
            foreach (var repository in repositories.Take(MaxSingle))
                await FindAsync(repository, stars, cancellation).ConfigureAwait(false);
            return stars;
        }

        foreach (var batch in repositories.Chunk(BatchSize))
            await FindAsync(batch, stars, cancellation).ConfigureAwait(false);
        return stars;
    }

    private async Task FindAsync(CodeRepository repository, Dictionary<CodeRepository, int> stars, CancellationToken cancellation)
    {
        var target = $"/repos/{repository.Owner}/{repository.Name}";
        var (_, count) = await guard.AskAsync(
            LookupService.GitHub,
            () => client.AskAsync(LookupService.GitHub, target, GitHubReader.ReadRepository, [], cancellation)).ConfigureAwait(false);
        if (count is not null)
            stars[repository] = count.Stars;
    }

    private async Task FindAsync(CodeRepository[] batch, Dictionary<CodeRepository, int> stars, CancellationToken cancellation)
    {
        var (_, counts) = await guard.AskAsync(
            LookupService.GitHub,
            () => client.PostAsync(
                LookupService.GitHub,
                "/graphql",
                CreateQuery(batch),
                GitHubReader.ReadBatch,
                LookupClient.CreateKey(LookupService.GitHub, "Authorization", $"Bearer {client.Keys.GitHub}"),
                cancellation)).ConfigureAwait(false);
        foreach (var (index, repository) in batch.Index())
        {
            if (counts?.GetValueOrDefault(GetAlias(index)) is { } count)
                stars[repository] = count.Stars;
        }
    }

    private static string GetAlias(int index) => string.Create(CultureInfo.InvariantCulture, $"{GitHubReader.Prefix}{index}");

    // Owners and names have no characters that the query language would read as its own.
    private static ReadOnlyMemory<byte> CreateQuery(IReadOnlyList<CodeRepository> batch)
    {
        var fields = batch.Index().Select(r =>
            $"{GetAlias(r.Index)}: repository(owner: \"{r.Item.Owner}\", name: \"{r.Item.Name}\") {{ stargazerCount }}");
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("query", $"query {{ {string.Join(' ', fields)} }}");
            json.WriteEndObject();
        }

        return output.WrittenMemory;
    }
}
