using Microsoft.Win32.SafeHandles;

namespace SiteGen.Build;

/// <summary>
/// Opens files of the output folder for one thread. To ask whether a file stands takes as long as to open it, and an
/// attempt in vain much longer: where the last file was missing, it asks first.
/// </summary>
/// <param name="bufferSize">How much of a file is read at once, in bytes.</param>
internal sealed class StandingFiles(int bufferSize)
{
    private bool _stood;

    /// <summary>Memory for what is read; the thread's own.</summary>
    public byte[] Buffer { get; } = new byte[bufferSize];

    /// <summary>Opens a file; null where none stands.</summary>
    /// <param name="path">Its path; null where nothing can stand.</param>
    /// <exception cref="IOException">It stands and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It stands and may not be read.</exception>
    public SafeFileHandle? Open(string? path)
    {
        if (path is null || (!_stood && !File.Exists(path)))
            return null;
        try
        {
            _stood = true;
            return File.OpenHandle(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && !File.Exists(path))
        {
            _stood = false;
            return null;
        }
    }
}
