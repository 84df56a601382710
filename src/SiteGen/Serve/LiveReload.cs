using System.Net.ServerSentEvents;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Serve;

/// <summary>
/// The script that reloads a page after a build, and the events that it listens to. The server adds both to its responses; no
/// file of the output contains them.
/// </summary>
internal static partial class LiveReload
{
    /// <summary>The address of the script.</summary>
    public const string ScriptPath = "/_sitegen/live.js";

    /// <summary>The address of the Server-Sent Events.</summary>
    public const string EventsPath = "/_sitegen/events";

    /// <summary>The script itself.</summary>
    public static string Script { get; } = ReadScript();

    /// <summary>
    /// Inserts the script before the last <c>&lt;/body&gt;</c> of a page, or at its end, and allows it in the page's policy.
    /// </summary>
    /// <param name="html">The page, in UTF-8.</param>
    /// <param name="version">The version of the build that the page comes from.</param>
    public static byte[] Inject(ReadOnlySpan<byte> html, string version)
    {
        html = LivePolicy.Allow(html);
        var element = Encoding.UTF8.GetBytes($"<script src=\"{ScriptPath}\" data-version=\"{version}\"></script>\n");
        var end = html.LastIndexOf("</body>"u8);
        var index = end < 0 ? html.Length : end;
        return [.. html[..index], .. element, .. html[index..]];
    }

    /// <summary>
    /// Returns an event of type <c>site</c> now and after each build; its data is a JSON object with <c>version</c> and
    /// <c>errors</c> of <see cref="LiveState"/>.
    /// </summary>
    /// <param name="site">The site that is shown.</param>
    /// <param name="cancellation">Ends the sequence.</param>
    public static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        LiveSite site, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var state in site.FollowAsync(cancellation))
        {
            var json = JsonSerializer.Serialize(new SiteEvent(state.Version, state.Errors), EventJson.Default.SiteEvent);
            yield return new SseItem<string>(json, "site");
        }
    }

    private static string ReadScript()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("serve/live.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record SiteEvent(string Version, string Errors);

    // Source-generated, because the native program has no reflection for serialization.
    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(SiteEvent))]
    private sealed partial class EventJson : JsonSerializerContext;
}
