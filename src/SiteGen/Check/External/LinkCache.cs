using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Content;

namespace SiteGen.Check.External;

/// <summary>
/// What earlier checks found out about links to other sites, kept for days in <c>.sitegen/links.json</c> beside the
/// content. No build reads it. A file that cannot be read counts as none: all of it can be found out again.
/// </summary>
internal sealed class LinkCache
{
    /// <summary>The file, relative to the source folder.</summary>
    public const string FilePath = ".sitegen/links.json";

    private const int Version = 1;
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private readonly string _file;
    private readonly ExternalOptions _options;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Opens the cache of a source folder; what is too old in it is forgotten.</summary>
    /// <param name="source">The source folder.</param>
    /// <param name="options">How long what is known holds.</param>
    public LinkCache(string source, ExternalOptions options)
    {
        (_file, _options) = (Path.Combine(source, FilePath), options);
        if (!File.Exists(_file))
            return;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(_file));
            if (json.RootElement.GetProperty("version").GetInt32() != Version)
                return;
            foreach (var link in json.RootElement.GetProperty("links").EnumerateArray())
                Add(link);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IOException or UnauthorizedAccessException)
        {
            _entries.Clear();
        }
    }

    private sealed record Entry(LinkState State, DateTimeOffset Checked);

    /// <summary>What is known of a link; null where nothing is, or only what may pass.</summary>
    /// <param name="address">Its address.</param>
    public LinkState? Find(Uri address)
    {
        lock (_entries)
            return _entries.GetValueOrDefault(address.AbsoluteUri)?.State;
    }

    /// <summary>Notes what was found out; what may pass is not noted.</summary>
    /// <param name="address">The link's address.</param>
    /// <param name="state">What became of it.</param>
    public void Note(Uri address, LinkState state)
    {
        if (HoldsFor(state) is null)
            return;
        lock (_entries)
            _entries[address.AbsoluteUri] = new Entry(state, _options.Clock.GetUtcNow());
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Save()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("links");
            lock (_entries)
            {
                foreach (var (address, entry) in _entries.OrderBy(e => e.Key, StringComparer.Ordinal))
                    Write(json, address, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        TextFile.WriteAtomically(_file, Encoding.UTF8.GetString(bytes.ToArray()) + "\n");
    }

    private static void Write(Utf8JsonWriter json, string address, Entry entry)
    {
        json.WriteStartObject();
        json.WriteString("address", address);
        json.WriteString("checked", entry.Checked.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
        json.WriteString("outcome", Name(entry.State.Outcome));
        if (entry.State.Detail.Length > 0)
            json.WriteString("detail", entry.State.Detail);
        json.WriteEndObject();
    }

    private void Add(JsonElement link)
    {
        var address = link.GetProperty("address").GetString() ?? "";
        var time = DateTimeOffset.ParseExact(link.GetProperty("checked").GetString() ?? "", TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var detail = link.TryGetProperty("detail", out var text) ? text.GetString() ?? "" : "";
        var outcome = link.GetProperty("outcome").GetString() switch
        {
            "good" => LinkOutcome.Good,
            "moved" => LinkOutcome.Moved,
            "dead" => LinkOutcome.Dead,
            _ => throw new FormatException("The outcome is not known."),
        };
        var state = new LinkState(outcome, detail);
        // A time in the future was not noted by this clock.
        if (_options.Clock.GetUtcNow() - time is var age && age < HoldsFor(state) && age > -TimeSpan.FromDays(1))
            _entries[address] = new Entry(state, time);
    }

    private TimeSpan? HoldsFor(LinkState state) => state.Outcome switch
    {
        LinkOutcome.Good or LinkOutcome.Moved => _options.GoodFor,
        LinkOutcome.Dead => _options.DeadFor,
        _ => null,
    };

    private static string Name(LinkOutcome outcome) => outcome switch
    {
        LinkOutcome.Good => "good",
        LinkOutcome.Moved => "moved",
        _ => "dead",
    };
}
