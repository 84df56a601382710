using System.Text;
using TexMath.Xml;

namespace SiteGen.Content;

/// <summary>Reads and writes text files in UTF-8. Files are written without a byte-order mark and with LF line ends.</summary>
public static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads a file as <see cref="ReadExactly"/> does and removes, with a warning, the characters that XML forbids (see
    /// <see cref="XmlText.Clean"/>).
    /// </summary>
    /// <inheritdoc cref="ReadExactly"/>
    public static string? Read(string file, FileDiagnostics diagnostics, int limit = SourceFile.MaxAuthoredBytes) =>
        ReadExactly(file, diagnostics, limit) is { } text ? Clean(text, diagnostics) : null;

    /// <summary>Reads a file as strict UTF-8 without its byte-order mark; returns null, with an error, if it cannot be read.</summary>
    /// <param name="file">The absolute path.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    /// <param name="limit">The maximum size in bytes.</param>
    public static string? ReadExactly(string file, FileDiagnostics diagnostics, int limit = SourceFile.MaxAuthoredBytes) =>
        SourceFile.ReadBytes(file, limit, diagnostics) is { } bytes ? Decode(bytes, diagnostics) : null;

    /// <summary>Decodes strict UTF-8 without its byte-order mark; returns null, with an error, if a byte is invalid.</summary>
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
            diagnostics.Error(GetPosition(bytes, start + Math.Max(0, e.Index)), "this byte is not UTF-8; save the file as UTF-8");
            return null;
        }
    }

    /// <summary>Writes a file in one step: to a temporary file, which is then renamed. Other programs never see a partial file.</summary>
    /// <param name="file">The absolute path; its folder is created if it is missing.</param>
    /// <param name="text">The text, with LF line ends.</param>
    /// <param name="overwrite">Whether to replace an existing file.</param>
    /// <exception cref="IOException">The file cannot be written, or it exists and may not be replaced.</exception>
    public static void WriteAtomically(string file, string text, bool overwrite = true) =>
        WriteAtomically(file, temporary => File.WriteAllBytes(temporary, Strict.GetBytes(text)), overwrite);

    /// <summary>Writes lines, which may be too many for one string, in one step. Replaces an existing file.</summary>
    /// <param name="file">The absolute path; its folder is created if it is missing.</param>
    /// <param name="lines">The lines, without line ends.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
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

    /// <summary>Removes the characters that XML forbids; a warning names the first of them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static string Clean(string text, FileDiagnostics diagnostics)
    {
        var clean = XmlText.Clean(text);
        if (ReferenceEquals(clean, text))
            return text;
        var first = text.AsSpan().CommonPrefixLength(clean);
        var position = new SourcePosition(text.AsSpan(0, first).Count('\n') + 1, first - text.LastIndexOf('\n', Math.Max(0, first - 1)));
        var others = text.Length - clean.Length > 1 ? ", as are others after it" : "";
        diagnostics.Warning(
            position, $"the character U+{(int)text[first]:X4} is not allowed in a page or a feed and is left out{others}; remove it");
        return clean;
    }

    private static SourcePosition GetPosition(byte[] bytes, int index)
    {
        var before = bytes.AsSpan(0, Math.Min(index, bytes.Length));
        var line = before.Count((byte)'\n') + 1;
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new SourcePosition(line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
