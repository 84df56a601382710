using System.Text.Json;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Lookup;

/// <summary>Parses answers in JSON whose form is known.</summary>
internal static class JsonAnswer
{
    /// <summary>Parses an answer and reads what it holds.</summary>
    /// <typeparam name="T">What it is read to.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="kind">The kind of value that the answer must be.</param>
    /// <param name="read">Reads the value; null if its form is wrong.</param>
    /// <param name="fault">What is wrong with the body; null if it can be read.</param>
    public static T? Read<T>(ReadOnlyMemory<byte> body, JsonValueKind kind, Func<JsonElement, T?> read, out string? fault)
        where T : class
    {
        if (!SafeJson.TryParse(body, out var document, out fault))
            return null;
        using (document)
        {
            var answer = document.RootElement.ValueKind == kind ? read(document.RootElement) : null;
            fault = answer is null ? "has an unknown form" : null;
            return answer;
        }
    }
}
