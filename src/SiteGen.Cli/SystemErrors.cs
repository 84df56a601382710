namespace SiteGen.Cli;

/// <summary>Explains errors of the operating system and says what to do about them.</summary>
internal static class SystemErrors
{
    // ENOSPC and EDQUOT of Linux, EDQUOT of macOS; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows.
    private static readonly int[] DiskFull = [28, 122, 69, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    // EROFS, and ERROR_WRITE_PROTECT of Windows.
    private static readonly int[] ReadOnly = [30, unchecked((int)0x80070013)];

    /// <summary>Returns the message of an exception, with what to do about it if that is known.</summary>
    /// <param name="exception">The exception.</param>
    public static string Explain(Exception exception)
    {
        var message = exception.Message.TrimEnd('.');
        if (DiskFull.Contains(exception.HResult))
            return $"the disk is full ({message}); free some space and run the command again to finish";
        return exception is UnauthorizedAccessException || ReadOnly.Contains(exception.HResult)
            ? $"cannot be written: {message}; make the folder writable, or name another one"
            : message;
    }
}
