namespace SiteGen.Content;

/// <summary>
/// Keeps two runs of the program from writing to one place at once. The system gives it back when its holder ends, even
/// one that is killed. Its file, in <c>.sitegen</c> beside the content, is empty and stays: removing it would let a
/// third run take a lock that a second one waits for.
/// </summary>
public sealed class WriteLock : IDisposable
{
    private const int QuietPauses = 6;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // What the system says of a file that somebody else holds: EAGAIN on Linux and macOS, ERROR_SHARING_VIOLATION.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    private WriteLock(FileStream file) => _file = file;

    /// <summary>Takes a lock, and waits for it as long as another run holds it.</summary>
    /// <param name="source">The folder that holds <c>content</c>; an absolute path.</param>
    /// <param name="name">What is locked: the name of a file in <c>.sitegen</c>.</param>
    /// <param name="waiting">Called once where it has to wait for longer than a moment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static WriteLock Take(string source, string name, Action? waiting, CancellationToken cancellation)
    {
        var folder = Path.Combine(source, ".sitegen");
        Directory.CreateDirectory(folder);
        for (var pauses = 1; ; pauses++)
        {
            try
            {
                return new WriteLock(new FileStream(Path.Combine(folder, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
            }
            catch (IOException e) when (Held.Contains(e.HResult))
            {
                if (pauses == QuietPauses)
                    waiting?.Invoke();
                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Gives it back.</summary>
    public void Dispose() => _file.Dispose();
}
