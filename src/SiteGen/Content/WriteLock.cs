namespace SiteGen.Content;

/// <summary>
/// Keeps two runs of the program from writing to the same folder at once. The operating system releases the lock when the
/// process ends, even if it is killed. The lock file, in <c>.sitegen</c> beside <c>content</c>, is empty and is never removed:
/// otherwise a third run could lock a new file while a second one waits for the old one.
/// </summary>
public sealed class WriteLock : IDisposable
{
    private const int PausesBeforeNotice = 6;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // The errors for a file that another process has locked: EAGAIN of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] LockedErrors = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    private WriteLock(FileStream file) => _file = file;

    /// <summary>Acquires a lock, and waits while another run holds it.</summary>
    /// <param name="source">The folder that holds <c>content</c>; an absolute path.</param>
    /// <param name="name">The name of the lock file in <c>.sitegen</c>.</param>
    /// <param name="waiting">Called once if the wait takes longer than a moment.</param>
    /// <param name="cancellation">Cancels the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="IOException">The lock file cannot be created.</exception>
    public static WriteLock Acquire(string source, string name, Action? waiting, CancellationToken cancellation)
    {
        var folder = Path.Combine(source, ".sitegen");
        Directory.CreateDirectory(folder);
        for (var pauses = 1; ; pauses++)
        {
            try
            {
                var file = Path.Combine(folder, name);
                return new WriteLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
            }
            catch (IOException e) when (LockedErrors.Contains(e.HResult))
            {
                if (pauses == PausesBeforeNotice)
                    waiting?.Invoke();
                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Releases the lock.</summary>
    public void Dispose() => _file.Dispose();
}
