using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Content;

namespace SiteGen.Check.External;

/// <summary>
/// Remembers for days what became of links to other sites, in <c>.sitegen/links.json</c> beside the content. No build reads the
/// file, and a file that cannot be read is ignored: a check can find all of it out again.
/// </summary>
internal sealed class LinkCache
{
    /// <summary>The file, relative to the source folder.</summary>
    public const string FilePath = ".sitegen/links.json";

    private const int Version = 1;

    private static readonly LinkCacheContext Context = new(
        new JsonSerializerOptions(LinkCacheContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private readonly string _file;
    private readonly ExternalOptions _options;
    private readonly Dictionary<string, CachedLink> _links = new(StringComparer.Ordinal);

    /// <summary>Opens the cache of a source folder without its outdated entries.</summary>
    /// <param name="source">The source folder.</param>
    /// <param name="options">How long entries are valid.</param>
    public LinkCache(string source, ExternalOptions options)
    {
        (_file, _options) = (Path.Combine(source, FilePath), options);
        foreach (var link in Read(_file).Where(IsValid))
            _links[link.Address] = link;
    }

    /// <summary>Returns what is known about a link, or null.</summary>
    /// <param name="address">The address of the link.</param>
    public LinkState? Find(Uri address)
    {
        lock (_links)
            return _links.TryGetValue(address.AbsoluteUri, out var link) ? new LinkState(link.Outcome, link.Detail ?? "") : null;
    }

    /// <summary>Remembers what became of a link, unless that may pass.</summary>
    /// <param name="address">The address of the link.</param>
    /// <param name="state">What became of it.</param>
    public void Add(Uri address, LinkState state)
    {
        if (GetValidity(state.Outcome) is null)
            return;
        var now = _options.Clock.GetUtcNow().UtcDateTime;
        var link = new CachedLink(
            address.AbsoluteUri,
            now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)),
            state.Outcome,
            state.Detail.Length > 0 ? state.Detail : null);
        lock (_links)
            _links[address.AbsoluteUri] = link;
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save()
    {
        CachedLink[] links;
        lock (_links)
            links = [.. _links.Values.OrderBy(link => link.Address, StringComparer.Ordinal)];
        TextFile.WriteAtomically(_file, JsonSerializer.Serialize(new CachedLinks(Version, links), Context.CachedLinks) + "\n");
    }

    private static IReadOnlyList<CachedLink> Read(string file)
    {
        try
        {
            if (!File.Exists(file))
                return [];
            var cached = JsonSerializer.Deserialize(File.ReadAllBytes(file), Context.CachedLinks);
            return cached is { Version: Version } ? cached.Links : [];
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // A time in the future comes from another clock.
    private bool IsValid(CachedLink link) =>
        _options.Clock.GetUtcNow().UtcDateTime - link.Checked is var age && age < GetValidity(link.Outcome) && age > -TimeSpan.FromDays(1);

    private TimeSpan? GetValidity(LinkOutcome outcome) => outcome switch
    {
        LinkOutcome.Good or LinkOutcome.Moved => _options.GoodFor,
        LinkOutcome.Dead => _options.DeadFor,
        _ => null,
    };
}

/// <summary>The contents of the file.</summary>
internal sealed record CachedLinks(int Version, IReadOnlyList<CachedLink> Links);

/// <summary>What is known about one link; <paramref name="Checked"/> in UTC, to the second.</summary>
internal sealed record CachedLink(string Address, DateTime Checked, LinkOutcome Outcome, string? Detail = null);

/// <summary>Serializes the cache without reflection, which the native program does not have.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(CachedLinks))]
internal sealed partial class LinkCacheContext : JsonSerializerContext;
