using System.Buffers;
using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content.Watching;
using SiteGen.Text;

namespace SiteGen.Feeds;

/// <summary>
/// Writes <c>status.json</c>: how each source is. Times are in UTC (RFC 3339); addresses are left out, as they may hold keys.
/// </summary>
internal static class StatusWriter
{
    /// <summary>Writes the file.</summary>
    /// <param name="catalog">The site.</param>
    /// <param name="output">Receives the bytes.</param>
    public static void Write(SiteCatalog catalog, IBufferWriter<byte> output) => JsonOutput.Write(output, JsonOutput.Indented, json =>
    {
        json.WriteStartObject();
        json.WriteOptional("newestBatch", Format(catalog.NewestBatch));
        json.WriteStartArray("sources");
        foreach (var (source, state) in catalog.Sources)
        {
            json.WriteStartObject();
            json.WriteString("name", source.Name);
            json.WriteString("state", state is null ? "never asked" : FreshnessNames.ToText(state.Freshness));
            json.WriteOptional("message", state?.Message);
            json.WriteOptional("tried", SourceStates.Format(state?.Tried));
            json.WriteOptional("succeeded", SourceStates.Format(state?.Succeeded));
            json.WriteOptional("batch", Format(state?.Batch));
            json.WriteOptional("newest", state?.Newest);
            json.WriteNumber("failures", state?.Failures ?? 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string? Format(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
