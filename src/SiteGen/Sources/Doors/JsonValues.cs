using System.Text.Json;

namespace SiteGen.Sources.Doors;

/// <summary>Reads members of JSON that may have any type; what has a wrong type counts as absent.</summary>
internal static class JsonValues
{
    /// <summary>Returns a member; null if it is absent.</summary>
    /// <param name="element">The object, or anything else.</param>
    /// <param name="name">The name of the member.</param>
    public static JsonElement? Find(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } found
        && found.TryGetProperty(name, out var value)
        && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>Returns a text, trimmed, or the digits of a number; null if it is absent or blank.</summary>
    /// <param name="element">The object, or anything else.</param>
    /// <param name="name">The name of the member.</param>
    public static string? GetText(JsonElement? element, string name) => Find(element, name) is { } value ? GetText(value) : null;

    /// <summary>Returns a text, trimmed, or the digits of a number; null for anything else.</summary>
    /// <param name="value">The value.</param>
    public static string? GetText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString()!.Trim() is { Length: > 0 } text => text,
        JsonValueKind.Number when value.GetRawText() is { Length: < 20 } digits => digits,
        _ => null,
    };

    /// <summary>Returns the elements of a list; none if it is absent.</summary>
    /// <param name="element">The object, or anything else.</param>
    /// <param name="name">The name of the member.</param>
    public static IEnumerable<JsonElement> Enumerate(JsonElement? element, string name) =>
        Find(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>Returns the first text of a list; null if there is none.</summary>
    /// <param name="element">The object, or anything else.</param>
    /// <param name="name">The name of the member.</param>
    public static string? GetFirstText(JsonElement? element, string name) =>
        Enumerate(element, name).Select(GetText).OfType<string>().FirstOrDefault();
}
