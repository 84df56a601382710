using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Content;

namespace SiteGen.Mail.Sending;

/// <summary>Git failed, or there is no Git.</summary>
/// <param name="message">What happened, fit for a log.</param>
internal sealed class GitException(string message) : MarksException(message);

/// <summary>Runs Git in a folder. It never waits for a password and never takes longer than a minute.</summary>
/// <param name="folder">The folder; an absolute path.</param>
internal sealed partial class GitProgram(string folder)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    /// <summary>Runs Git and returns its output without line ends at the end.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="indexFile">The index to use instead of the repository's; null for that.</param>
    /// <exception cref="GitException">Git failed.</exception>
    public string Run(IReadOnlyList<string> arguments, string input = "", string? indexFile = null)
    {
        var (code, output, error) = Start(arguments, input, indexFile);
        return code == 0
            ? output.TrimEnd('\n', '\r')
            : throw new GitException($"'git {arguments[0]}' failed: {Describe(error)}");
    }

    /// <summary>Runs Git and returns its output; null if Git failed.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <exception cref="GitException">There is no Git.</exception>
    public string? TryRun(IReadOnlyList<string> arguments)
    {
        var (code, output, _) = Start(arguments, "", null);
        return code == 0 ? output.TrimEnd('\n', '\r') : null;
    }

    private (int Code, string Output, string Error) Start(IReadOnlyList<string> arguments, string input, string? indexFile)
    {
        using var process = StartProcess(CreateStart(arguments, indexFile));
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Git ended before it read everything; its exit code says why.
        }

        if (process.WaitForExit(Timeout))
            return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        process.Kill(entireProcessTree: true);
        throw new GitException($"'git {arguments[0]}' did not end within a minute");
    }

    private static Process StartProcess(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new GitException("there is no program 'git'; install it, and run this in a clone of your repository");
        }
    }

    private ProcessStartInfo CreateStart(IReadOnlyList<string> arguments, string? indexFile)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        // A Git hook that runs the program sets these variables for its own repository.
        foreach (var name in (string[])["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"])
            start.Environment.Remove(name);
        if (indexFile is not null)
            start.Environment["GIT_INDEX_FILE"] = indexFile;
        return start;
    }

    // The address of a remote may contain a password.
    private static string Describe(string error) => VisibleText.SanitizeAndShorten(
        Credentials().Replace(string.Join(' ', error.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "://***@"));

    [GeneratedRegex(@"://[^/@\s]*@")]
    private static partial Regex Credentials();
}
