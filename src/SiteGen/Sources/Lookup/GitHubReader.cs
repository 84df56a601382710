using System.Text.Json;
using SiteGen.Sources.Doors;

namespace SiteGen.Sources.Lookup;

/// <summary>Reads numbers of stars of GitHub (docs.github.com/rest, docs.github.com/graphql).</summary>
internal static class GitHubReader
{
    /// <summary>The prefix of the names that a query gives to its repositories: <c>r0</c>, <c>r1</c>, …</summary>
    public const string Prefix = "r";

    /// <summary>Reads the answer about one repository, which has followed a new name.</summary>
    /// <param name="body">The body.</param>
    /// <param name="fault">What is wrong with it; null if it can be read.</param>
    public static StarCount? ReadRepository(ReadOnlyMemory<byte> body, out string? fault) => JsonAnswer.Read(
        body, JsonValueKind.Object, root => ReadCount(root, "stargazers_count") is { } stars ? new StarCount(stars) : null, out fault);

    /// <summary>Reads the answer about many repositories; those that do not exist are null.</summary>
    /// <param name="body">The body.</param>
    /// <param name="fault">What is wrong with it; null if it can be read.</param>
    public static IReadOnlyDictionary<string, StarCount>? ReadBatch(ReadOnlyMemory<byte> body, out string? fault) => JsonAnswer.Read(
        body,
        JsonValueKind.Object,
        root => JsonValues.Find(root, "data") is { ValueKind: JsonValueKind.Object } data ? ReadAll(data) : null,
        out fault);

    private static Dictionary<string, StarCount> ReadAll(JsonElement data)
    {
        var counts = new Dictionary<string, StarCount>(StringComparer.Ordinal);
        foreach (var repository in data.EnumerateObject())
        {
            if (ReadCount(repository.Value, "stargazerCount") is { } stars)
                counts[repository.Name] = new StarCount(stars);
        }

        return counts;
    }

    private static int? ReadCount(JsonElement repository, string name) =>
        JsonValues.Find(repository, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var count) && count >= 0
            ? count
            : null;
}

/// <summary>The number of stars of a repository.</summary>
/// <param name="Stars">The number.</param>
internal sealed record StarCount(int Stars);
