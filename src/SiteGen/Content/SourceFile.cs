using System.Globalization;
using System.Security.Cryptography;

namespace SiteGen.Content;

/// <summary>Reads the bytes of untrusted files: never more than a limit, and never from a pipe or a device, which could block.</summary>
public static class SourceFile
{
    /// <summary>The maximum size in bytes of files that people write: Markdown, settings, templates.</summary>
    public const int MaxAuthoredBytes = 2_000_000;

    /// <summary>The maximum size in bytes of files that programs write: dumps, bibliographies, the import log, assets of themes.</summary>
    public const int MaxCollectedBytes = 50_000_000;

    /// <summary>
    /// Reads a file; returns null, with an error, if it is too big or cannot be read. A pipe or a device has no size and is read
    /// as empty, because opening it could block.
    /// </summary>
    /// <param name="file">The absolute path; links are followed.</param>
    /// <param name="limit">The maximum size in bytes.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static byte[]? ReadBytes(string file, int limit, FileDiagnostics diagnostics)
    {
        try
        {
            var info = new FileInfo(file);
            if (info.Attributes.HasFlag(FileAttributes.ReparsePoint))
                info = new FileInfo(info.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
            if (info.Attributes.HasFlag(FileAttributes.Directory))
            {
                diagnostics.Error("this is a folder with the name of a file; rename it");
                return null;
            }

            if (info.Length <= limit)
                return info.Length == 0 ? [] : Read(info.FullName, (int)info.Length);
            diagnostics.Error(
                $"this file has {FormatMegabytes(info.Length)} MB and at most {FormatMegabytes(limit)} MB are read; split it");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Error(SourcePosition.None, "there is no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(SourcePosition.None, $"cannot be read: {e.Message.TrimEnd('.')}");
        }

        return null;
    }

    /// <summary>Returns whether a path exists: a file, a folder or a symbolic link, even a broken one.</summary>
    /// <param name="file">The absolute path.</param>
    public static bool Exists(string file) => (int)new FileInfo(file).Attributes != -1;

    // Reads no more than the size that was checked, even if the file has grown since.
    private static byte[] Read(string file, int length)
    {
        using var handle = File.OpenHandle(file);
        var bytes = new byte[length];
        var read = 0;
        while (read < length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is var count and > 0)
            read += count;
        return read == length ? bytes : bytes[..read];
    }

    /// <summary>Returns the SHA-256 hash of some bytes in lower-case hexadecimal.</summary>
    /// <param name="bytes">The bytes.</param>
    public static string ComputeHash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string FormatMegabytes(long bytes) => (bytes / 1e6).ToString("0.#", CultureInfo.InvariantCulture);
}
