using System.Diagnostics;
using System.Text;
using SiteGen.Cli;

namespace SiteGen.Tests.Support;

/// <summary>
/// The program that end-to-end tests run: in this process, which is quick and can be debugged, or the file that the
/// environment variable SITEGEN_PROGRAM names, such as the native program.
/// </summary>
internal static class ProgramUnderTest
{
    private static readonly string? File = Environment.GetEnvironmentVariable("SITEGEN_PROGRAM") is { Length: > 0 } path
        ? Path.GetFullPath(path) : null;

    // On GitHub Actions the program would print annotations, which only one test expects. SOURCE_DATE_EPOCH fixes the day,
    // because a build with --date does not import.
    static ProgramUnderTest()
    {
        Environment.SetEnvironmentVariable("GITHUB_ACTIONS", null);
        Environment.SetEnvironmentVariable("SOURCE_DATE_EPOCH", "1795435200"); // 2026-11-23T00:00:00Z
    }

    /// <summary>Runs the program to its end.</summary>
    public static ProgramRun Run(params string[] args)
    {
        if (File is not null)
            return RunProcess(CreateStartInfo(args));
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, output, error);
        return new ProgramRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Returns the start info of the program as a process, so that a test can change its environment.</summary>
    public static ProcessStartInfo CreateStartInfo(params string[] args)
    {
        var start = File is null
            ? new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sitegen.dll"), .. args])
            : new ProcessStartInfo(File, args);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        start.StandardErrorEncoding = Encoding.UTF8;
        return start;
    }

    /// <summary>Runs a process to its end.</summary>
    public static ProgramRun RunProcess(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProgramRun(process.ExitCode, output.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }
}

/// <summary>The result of a run of the program.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Error);
