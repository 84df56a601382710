using System.Globalization;

namespace SiteGen.Content;

/// <summary>Reads the bytes of a file that others may have written: never more than a limit, and never for ever.</summary>
public static class SourceFile
{
    /// <summary>The greatest size in bytes of what people write: Markdown, settings, templates.</summary>
    public const int MaxWritten = 2_000_000;

    /// <summary>The greatest size in bytes of what machines write: dumps, bibliographies, the import's log, a theme's assets.</summary>
    public const int MaxCollected = 50_000_000;

    /// <summary>
    /// Reads a file; null, with an error, when it is too big or cannot be read. What has no size, as a pipe or a device,
    /// is empty: to open it could take for ever.
    /// </summary>
    /// <param name="file">The absolute path; links are followed.</param>
    /// <param name="limit">The greatest size in bytes.</param>
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
                diagnostics.Error("this is a folder, and its name is a file's; rename it");
                return null;
            }

            if (info.Length <= limit)
                return info.Length == 0 ? [] : Read(info.FullName, (int)info.Length);
            diagnostics.Error(
                string.Create(CultureInfo.InvariantCulture, $"this file has {Megabytes(info.Length)} MB and at most {Megabytes(limit)} MB are read; split it"));
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

    /// <summary>Whether something stands at a path, be it a folder or a link that leads nowhere.</summary>
    /// <param name="file">The absolute path.</param>
    public static bool Stands(string file) => (int)new FileInfo(file).Attributes != -1;

    // Not more than the file had when it was measured, whatever happens to it meanwhile.
    private static byte[] Read(string file, int length)
    {
        using var handle = File.OpenHandle(file);
        var bytes = new byte[length];
        var read = 0;
        while (read < length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is var count and > 0)
            read += count;
        return read == length ? bytes : bytes[..read];
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.#", CultureInfo.InvariantCulture);
}
