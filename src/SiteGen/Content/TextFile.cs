using System.Text;

namespace SiteGen.Content;

/// <summary>Reads and writes text files the way the content contract says: UTF-8, no byte-order mark, LF.</summary>
public static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file as strict UTF-8, a byte-order mark dropped; null, with an error, when it cannot be read.</summary>
    /// <param name="file">The absolute path.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static string? Read(string file, string path, DiagnosticBag diagnostics)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(path, SourcePosition.Start, $"cannot be read: {e.Message.TrimEnd('.')}");
            return null;
        }

        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        try
        {
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException e)
        {
            diagnostics.Error(path, PlaceOf(bytes, start + Math.Max(0, e.Index)), "this byte is not UTF-8; save the file as UTF-8");
            return null;
        }
    }

    /// <summary>Writes beside the place and renames, so that nobody ever sees half a file.</summary>
    /// <param name="file">The absolute path; its folder is made when it is missing.</param>
    /// <param name="text">The text, with LF line ends.</param>
    public static void WriteAtomically(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = file + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, Strict.GetBytes(text));
            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static SourcePosition PlaceOf(byte[] bytes, int index)
    {
        var before = bytes.AsSpan(0, Math.Min(index, bytes.Length));
        var line = before.Count((byte)'\n') + 1;
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new SourcePosition(line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
