using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SiteGen.Sources.Http;

/// <summary>
/// Parses JSON of strangers with a limit of depth. Texts of the result can always be read: invalid UTF-8 and escapes of half a
/// surrogate pair, which <see cref="JsonElement.GetString"/> would throw at, become U+FFFD. Of duplicate properties the last
/// one counts.
/// </summary>
public static class SafeJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Parses JSON in UTF-8, with or without a byte order mark.</summary>
    /// <param name="json">The JSON, which must not change while the document is in use.</param>
    /// <param name="document">The document.</param>
    /// <param name="error">What is wrong, such as "is no JSON: …".</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> json, [NotNullWhen(true)] out JsonDocument? document, [NotNullWhen(false)] out string? error)
    {
        if (json.Span.StartsWith(Encoding.UTF8.Preamble))
            json = json[Encoding.UTF8.Preamble.Length..];
        if (!Utf8.IsValid(json.Span))
            json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json.Span));
        try
        {
            document = JsonDocument.Parse(SurrogateEscapes.Repair(json), Options);
            error = null;
            return true;
        }
        catch (JsonException e)
        {
            document = null;
            error = $"is no JSON: {e.Message}";
            return false;
        }
    }
}
