using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SiteGen.Text;

/// <summary>
/// Writes JSON files: UTF-8, LF, with a line feed at the end. Letters of all scripts and markup stay readable, because
/// these files are never part of an HTML page, where <c>&lt;/script&gt;</c> would matter.
/// </summary>
internal static class JsonOutput
{
    /// <summary>Options for a file that people read.</summary>
    public static readonly JsonWriterOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>Options for a file that only programs read.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a file.</summary>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="options">One of the options above.</param>
    /// <param name="write">Writes one value.</param>
    public static void Write(IBufferWriter<byte> output, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, options))
            write(json);
        output.Write("\n"u8);
    }

    /// <summary>Writes a property unless its value is null or empty.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }
}
