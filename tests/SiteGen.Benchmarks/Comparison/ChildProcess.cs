using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Benchmarks.Comparison;

/// <summary>
/// Runs a program and measures it. .NET forgets a child's processor time and memory when it ends, so that GNU time, where
/// it is installed, runs the program and reports both; a sampling of them would miss the peak.
/// </summary>
internal static class ChildProcess
{
    private static readonly string? Time = ((string[])["gtime", "time"]).FirstOrDefault(IsGnuTime);

    /// <summary>Whether processor time and memory are measured too.</summary>
    public static bool MeasuresAll => Time is not null;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static Measurement Run(IReadOnlyList<string> command)
    {
        var report = Path.GetTempFileName();
        try
        {
            string[] line = Time is null ? [.. command] : [Time, "-f", "%U %S %M", "-o", report, .. command];
            var clock = Stopwatch.StartNew();
            var (code, said) = Start(line);
            var wall = clock.Elapsed.TotalSeconds;
            if (code != 0)
                throw new InvalidOperationException($"{string.Join(' ', command)} ended with {code}:\n{said}");
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

    /// <summary>What a program says; null when there is no such program.</summary>
    /// <param name="command">The program and its arguments.</param>
    public static string? Output(params string[] command)
    {
        try
        {
            return Start(command).Said.Trim();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static bool IsGnuTime(string name) => Output(name, "--version")?.Contains("GNU", StringComparison.Ordinal) == true;

    private static (int Code, string Said) Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        // Both at once: a program that fills one pipe while the other is read would wait for ever.
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + errors.GetAwaiter().GetResult());
    }
}
