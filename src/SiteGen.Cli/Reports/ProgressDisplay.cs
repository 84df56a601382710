using SiteGen.Build;
using Spectre.Console;

namespace SiteGen.Cli.Reports;

/// <summary>Shows a progress bar on a terminal.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs work with a progress bar, or without one if standard output is not a terminal.</summary>
    /// <typeparam name="T">The result of the work.</typeparam>
    /// <param name="output">Standard output.</param>
    /// <param name="run">The work; its progress callback is null without a bar.</param>
    public static Task<T> RunAsync<T>(TextWriter output, Func<IProgress<BuildProgress>?, Task<T>> run)
    {
        if (Console.IsOutputRedirected || !ReferenceEquals(output, Console.Out))
            return run(null);
        return AnsiConsole.Progress().AutoClear(true).StartAsync(context => run(new Bar(context.AddTask("Starting"))));
    }

    /// <summary>Runs work with a progress bar, or without one if standard output is not a terminal.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public static T Run<T>(TextWriter output, Func<IProgress<BuildProgress>?, T> run) =>
        RunAsync(output, progress => Task.FromResult(run(progress))).GetAwaiter().GetResult();

    private sealed class Bar(ProgressTask task) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            task.Description = Spectre.Console.Markup.Escape(value.Step);
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
        }
    }
}
