namespace SiteGen.Cli;

/// <summary>The exit codes of the program.</summary>
public static class ExitCode
{
    /// <summary>The command did what it was asked to do.</summary>
    public const int Success = 0;

    /// <summary>The content or the theme has errors, or the work failed; the earlier output is unchanged.</summary>
    public const int Failure = 1;

    /// <summary>The command line is wrong; nothing was tried.</summary>
    public const int UsageError = 2;

    /// <summary>A source or service could not be asked; what came from the others was saved.</summary>
    public const int SourceFailed = 3;
}
