using System.Globalization;
using System.Text;
using SiteGen.Text;
using TexMath.Xml;

namespace SiteGen.Content;

/// <summary>Reads and writes text files the way the content contract says: UTF-8, no byte-order mark, LF.</summary>
public static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads a file of at most <see cref="SourceFile.MaxWritten"/> bytes as <see cref="ReadExactly"/> does, without the
    /// characters that no page may hold (see <see cref="XmlText.Clean"/>), of which a warning tells.
    /// </summary>
    /// <inheritdoc cref="ReadExactly"/>
    public static string? Read(string file, FileDiagnostics diagnostics, int limit = SourceFile.MaxWritten) =>
        ReadExactly(file, diagnostics, limit) is { } text ? Clean(text, diagnostics) : null;

    /// <summary>Reads a file as strict UTF-8, a byte-order mark dropped; null, with an error, when it cannot be read.</summary>
    /// <param name="file">The absolute path.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    /// <param name="limit">The greatest size in bytes.</param>
    public static string? ReadExactly(string file, FileDiagnostics diagnostics, int limit = SourceFile.MaxWritten) =>
        SourceFile.ReadBytes(file, limit, diagnostics) is { } bytes ? Decode(bytes, diagnostics) : null;

    /// <summary>The text that bytes are in strict UTF-8, a byte-order mark dropped; null, with an error, when they are not.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static string? Decode(byte[] bytes, FileDiagnostics diagnostics)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        try
        {
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException e)
        {
            diagnostics.Error(PlaceOf(bytes, start + Math.Max(0, e.Index)), "this byte is not UTF-8; save the file as UTF-8");
            return null;
        }
    }

    /// <summary>Writes beside the place and renames, so that nobody ever sees half a file.</summary>
    /// <param name="file">The absolute path; its folder is made when it is missing.</param>
    /// <param name="text">The text, with LF line ends.</param>
    /// <param name="overwrite">Whether it may take the place of another file.</param>
    /// <exception cref="IOException">It cannot be written, or another file stands there and may not be replaced.</exception>
    public static void WriteAtomically(string file, string text, bool overwrite = true) =>
        WriteAtomically(file, temporary => File.WriteAllBytes(temporary, Strict.GetBytes(text)), overwrite);

    /// <summary>Writes lines, of which there may be too many for one text, as the other method does a text. Another file there is replaced.</summary>
    /// <param name="file">The absolute path; its folder is made when it is missing.</param>
    /// <param name="lines">The lines, without their ends.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void WriteAtomically(string file, IEnumerable<string> lines) => WriteAtomically(
        file,
        temporary =>
        {
            using var writer = new StreamWriter(temporary, append: false, Strict) { NewLine = "\n" };
            foreach (var line in lines)
                writer.WriteLine(line);
        },
        overwrite: true);

    private static void WriteAtomically(string file, Action<string> write, bool overwrite)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = file + ".tmp";
        try
        {
            write(temporary);
            File.Move(temporary, file, overwrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A text without the characters that no page may hold; a warning names the first of them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static string Clean(string text, FileDiagnostics diagnostics)
    {
        var clean = XmlText.Clean(text);
        if (ReferenceEquals(clean, text))
            return text;
        var first = text.AsSpan().CommonPrefixLength(clean);
        var place = new SourcePosition(text.AsSpan(0, first).Count('\n') + 1, first - text.LastIndexOf('\n', Math.Max(0, first - 1)));
        diagnostics.Warning(place, string.Create(CultureInfo.InvariantCulture,
            $"the character U+{(int)text[first]:X4} may not stand in a page or a feed and is left out{(text.Length - clean.Length > 1 ? ", as are others behind it" : "")}; remove it"));
        return clean;
    }

    private static SourcePosition PlaceOf(byte[] bytes, int index)
    {
        var before = bytes.AsSpan(0, Math.Min(index, bytes.Length));
        var line = before.Count((byte)'\n') + 1;
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new SourcePosition(line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
