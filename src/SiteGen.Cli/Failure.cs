namespace SiteGen.Cli;

/// <summary>What the system refuses, in words that say what to do.</summary>
internal static class Failure
{
    // ENOSPC and EDQUOT of Linux, EDQUOT of macOS; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows.
    private static readonly int[] Full = [28, 122, 69, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    // EROFS, and ERROR_WRITE_PROTECT of Windows.
    private static readonly int[] ReadOnly = [30, unchecked((int)0x80070013)];

    /// <summary>The message of an exception, with what to do where that is known.</summary>
    /// <param name="exception">What the system threw.</param>
    public static string Of(Exception exception)
    {
        var message = exception.Message.TrimEnd('.');
        if (Full.Contains(exception.HResult))
            return $"the disk is full ({message}); free some space and run this again: it then does the rest";
        return exception is UnauthorizedAccessException || ReadOnly.Contains(exception.HResult)
            ? $"cannot be written: {message}; make the folder writable, or name another one"
            : message;
    }
}
