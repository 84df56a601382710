using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SiteGen.Feeds;

/// <summary>The one way in which this room writes JSON: UTF-8, indented, LF, letters of all scripts as they are.</summary>
internal static class JsonText
{
    /// <summary>How it is written.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        // Markup as it is: these are files of their own, never part of a page, where </script> would matter.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>Writes a file, with a line feed at the end.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="write">Writes one value.</param>
    public static void Write(IBufferWriter<byte> output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Options))
            write(json);
        output.Write("\n"u8);
    }

    /// <summary>Writes a member unless there is nothing to say.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value; null and the empty text are left out.</param>
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }
}
