using System.Text;

namespace SiteGen.Mail.Sending;

/// <summary>
/// Reads a file of recipients. A file that Git tracks, or would add, is refused: addresses in a repository stay in its history
/// forever.
/// </summary>
internal static class RecipientFile
{
    private const int MaxBytes = 1_000_000;

    /// <summary>Reads the file; returns null, with a problem, if it cannot be read or may end up in a repository.</summary>
    /// <param name="file">The absolute path.</param>
    /// <param name="report">Receives the problem.</param>
    public static string? Read(string file, Action<string> report)
    {
        if (!File.Exists(file))
        {
            report("names a file that does not exist");
            return null;
        }

        if (FindDanger(file) is { } danger)
        {
            report(danger);
            return null;
        }

        try
        {
            if (new FileInfo(file).Length <= MaxBytes)
                return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF');
            report("names a file of more than 1 MB");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            report("names a file that cannot be read as UTF-8");
        }

        return null;
    }

    // A link is checked by its own name and by that of its target.
    private static string? FindDanger(string file)
    {
        var target = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName;
        return FindDangerOf(file) ?? (target is null ? null : FindDangerOf(target));
    }

    private static string? FindDangerOf(string file)
    {
        var git = new GitProgram(Path.GetDirectoryName(file)!);
        try
        {
            // Outside of a repository nothing can be committed.
            if (git.TryRun(["rev-parse", "--is-inside-work-tree"]) is null)
                return null;
            if (git.TryRun(["ls-files", "--error-unmatch", "--", file]) is not null)
                return "names a file that Git tracks, and its addresses would be published; "
                    + "remove it with 'git rm --cached', add it to .gitignore, and remember that it is still in the history";
            return git.TryRun(["check-ignore", "--quiet", "--", file]) is null
                ? "names a file that Git does not ignore; add it to .gitignore, so that no commit publishes the addresses"
                : null;
        }
        catch (GitException)
        {
            return "names a file, but there is no program 'git' to tell whether a commit could publish it; install Git";
        }
    }
}
