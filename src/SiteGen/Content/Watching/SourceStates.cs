using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Text;

namespace SiteGen.Content.Watching;

/// <summary>Reads and writes the states of all sources: <c>content/sources/state.json</c>.</summary>
/// <param name="Sources">The states, by name (ordinal).</param>
public sealed record SourceStates(IReadOnlyList<SourceState> Sources)
{
    /// <summary>The file, relative to the source folder.</summary>
    public const string FilePath = SourceReader.Folder + "/state.json";

    /// <summary>No state: nothing was fetched yet.</summary>
    public static SourceStates Empty { get; } = new([]);

    /// <summary>Returns the state of a source; null if it was never asked.</summary>
    /// <param name="name">The name of the source.</param>
    public SourceState? Find(string name) => Sources.FirstOrDefault(s => s.Name == name);

    /// <summary>Returns the states with one replaced or added.</summary>
    /// <param name="state">The state.</param>
    public SourceStates With(SourceState state) =>
        new([.. Sources.Where(s => s.Name != state.Name).Append(state).OrderBy(s => s.Name, StringComparer.Ordinal)]);

    /// <summary>Reads the file; returns no states if there is none. One that cannot be read is ignored with a warning.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static SourceStates Read(string source, DiagnosticBag diagnostics)
    {
        var file = Path.Combine(source, FilePath);
        var fileDiagnostics = diagnostics.ForFile(FilePath);
        if (!SourceFile.Exists(file)
            || !new SourceTree(source, diagnostics).Allows(FilePath)
            || TextFile.Read(file, fileDiagnostics) is not { } text)
            return Empty;
        try
        {
            var document = JsonSerializer.Deserialize(text, SourceStateContext.Default.StateDocument);
            return new SourceStates([.. (document?.Sources ?? [])
                .Where(entry => entry.Value is not null)
                .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => entry.Value.ToState(entry.Key))]);
        }
        catch (JsonException e)
        {
            fileDiagnostics.Warning(new SourcePosition((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1),
                "this file is not in the form that 'sitegen fetch' writes and is ignored; delete it or restore it from version control");
            return Empty;
        }
    }

    /// <summary>Writes the file unless it has the same text already.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string source)
    {
        var file = Path.Combine(source, FilePath);
        var text = ToString();
        if (!File.Exists(file) || File.ReadAllText(file) != text)
            TextFile.WriteAtomically(file, text);
    }

    /// <summary>Returns the text of the file.</summary>
    public override string ToString()
    {
        var output = new ArrayBufferWriter<byte>();
        JsonOutput.Write(output, JsonOutput.Indented, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("sources");
            foreach (var state in Sources)
                Write(json, state);
            json.WriteEndObject();
            json.WriteEndObject();
        });
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, SourceState state)
    {
        json.WriteStartObject(state.Name);
        json.WriteString("state", FreshnessNames.ToText(state.Freshness));
        json.WriteOptional("message", state.Message);
        json.WriteOptional("tried", Format(state.Tried));
        json.WriteOptional("succeeded", Format(state.Succeeded));
        json.WriteOptional("batch", state.Batch?.ToString(IsoDay.Format, CultureInfo.InvariantCulture));
        json.WriteOptional("newest", state.Newest);
        if (state.Failures > 0)
            json.WriteNumber("failures", state.Failures);
        if (state.Days > 1)
            json.WriteNumber("days", state.Days);
        json.WriteOptional("cursor", state.Cursor);
        json.WriteOptional("etag", state.ETag);
        json.WriteOptional("lastModified", state.LastModified);
        json.WriteEndObject();
    }

    /// <summary>Returns a time in UTC to the second (RFC 3339).</summary>
    /// <param name="time">The time.</param>
    public static string? Format(DateTimeOffset? time) =>
        time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>The names of the five states.</summary>
public static class FreshnessNames
{
    /// <summary>Returns the name of a state as the file and the status page have it.</summary>
    /// <param name="freshness">The state.</param>
    public static string ToText(Freshness freshness) => freshness switch
    {
        Freshness.Fresh => "fresh",
        Freshness.Waiting => "waiting",
        Freshness.Quiet => "quiet",
        Freshness.Stalled => "stalled",
        _ => "failed",
    };

    /// <summary>Parses a name; an unknown one is <see cref="Freshness.Failed"/>.</summary>
    /// <param name="text">The name.</param>
    public static Freshness Parse(string? text) =>
        Enum.GetValues<Freshness>().Where(f => ToText(f) == text).FirstOrDefault(Freshness.Failed);
}

/// <summary>The document of the file.</summary>
internal sealed record StateDocument(Dictionary<string, StateEntry>? Sources);

/// <summary>One entry of the file.</summary>
internal sealed record StateEntry(
    string? State, string? Message, DateTimeOffset? Tried, DateTimeOffset? Succeeded, DateOnly? Batch, string? Newest,
    int Failures, int Days, string? Cursor, string? Etag, string? LastModified)
{
    /// <summary>Returns the state.</summary>
    /// <param name="name">The name of the source.</param>
    public SourceState ToState(string name) => new()
    {
        Name = name,
        Freshness = FreshnessNames.Parse(State),
        Message = Message ?? "",
        Tried = Tried,
        Succeeded = Succeeded,
        Batch = Batch,
        Newest = Newest,
        Failures = Math.Max(0, Failures),
        Days = Math.Max(1, Days),
        Cursor = Cursor,
        ETag = Etag,
        LastModified = LastModified,
    };
}

/// <summary>Reads the file without reflection, which the native program needs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StateDocument))]
internal sealed partial class SourceStateContext : JsonSerializerContext;
