using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Benchmarks.Comparison;

/// <summary>
/// Runs a program and measures it. GNU time runs the program if it is installed, because .NET discards the processor time and
/// the peak memory of a child when it ends.
/// </summary>
internal static class ChildProcess
{
    private static readonly string? Time = ((string[])["gtime", "time"]).FirstOrDefault(IsGnuTime);

    /// <summary>Whether processor time and memory are measured. That needs GNU time.</summary>
    public static bool MeasuresAll => Time is not null;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <exception cref="InvalidOperationException">The program failed; the message has its output.</exception>
    public static Measurement Run(IReadOnlyList<string> command)
    {
        var report = Path.GetTempFileName();
        try
        {
            string[] line = Time is null ? [.. command] : [Time, "-f", "%U %S %M", "-o", report, .. command];
            var clock = Stopwatch.StartNew();
            var (code, output) = Start(line);
            var wall = clock.Elapsed.TotalSeconds;
            if (code != 0)
                throw new InvalidOperationException($"{string.Join(' ', command)} ended with exit code {code}:\n{output}");
            if (Time is null)
                return new Measurement(wall, null, null);
            var values = File.ReadAllText(report).Split(' ').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray();
            return new Measurement(wall, values[0] + values[1], values[2] / 1024);
        }
        finally
        {
            File.Delete(report);
        }
    }

    /// <summary>Returns the output of a program; null if there is no such program.</summary>
    /// <param name="command">The program and its arguments.</param>
    public static string? ReadOutput(params string[] command)
    {
        try
        {
            return Start(command).Output.Trim();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static bool IsGnuTime(string name) => ReadOutput(name, "--version")?.Contains("GNU", StringComparison.Ordinal) == true;

    private static (int Code, string Output) Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        // Both pipes are read at once: a program that fills the other one would block forever.
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}
