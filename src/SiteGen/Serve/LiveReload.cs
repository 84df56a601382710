using System.Net.ServerSentEvents;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Serve;

/// <summary>
/// The script that reloads a page after a build, and the events that it listens to. Both exist only in what is sent to
/// a browser: no file of the output has them.
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
    /// Puts the script before the last <c>&lt;/body&gt;</c> of a page, or at its end, and has the page's policy admit it.
    /// </summary>
    /// <param name="html">The page, in UTF-8.</param>
    /// <param name="version">The build that the page comes from.</param>
    public static byte[] Inject(ReadOnlySpan<byte> html, string version)
    {
        html = LivePolicy.Admit(html);
        var element = Encoding.UTF8.GetBytes($"<script src=\"{ScriptPath}\" data-version=\"{version}\"></script>\n");
        var end = html.LastIndexOf("</body>"u8);
        var at = end < 0 ? html.Length : end;
        return [.. html[..at], .. element, .. html[at..]];
    }

    /// <summary>
    /// One event of the type <c>site</c> now and one for each later build; its data is a JSON object with
    /// <c>version</c> and <c>errors</c> of <see cref="LiveState"/>.
    /// </summary>
    /// <param name="site">The site that is shown.</param>
    /// <param name="cancellation">Ends the sequence.</param>
    public static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        LiveSite site, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var state in site.FollowAsync(cancellation))
            yield return new SseItem<string>(JsonSerializer.Serialize(new SiteEvent(state.Version, state.Errors), EventJson.Default.SiteEvent), "site");
    }

    private static string ReadScript()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("serve/live.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record SiteEvent(string Version, string Errors);

    // Made by the compiler: the native program has no reflection to look at the record with.
    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(SiteEvent))]
    private sealed partial class EventJson : JsonSerializerContext;
}
