using System.Diagnostics;

namespace SiteGen.Build;

/// <summary>Runs the steps of a build or a check one after the other, reports their progress and times them.</summary>
/// <param name="progress">Receives the progress; null for none.</param>
/// <param name="cancellation">Stops before the next step.</param>
internal sealed class StepRunner(IProgress<BuildProgress>? progress, CancellationToken cancellation)
{
    private readonly List<StepTiming> _timings = [];
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>The progress callback; null for none.</summary>
    public IProgress<BuildProgress>? Progress => progress;

    /// <summary>Stops the build.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The finished steps, in order.</summary>
    public IReadOnlyList<StepTiming> Timings => _timings;

    /// <summary>The time since the runner was created.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>Runs a step and records how long it took.</summary>
    /// <param name="name">The name of the step.</param>
    /// <param name="step">The step.</param>
    /// <param name="count">Counts the items that the step processed; null where it does not count.</param>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    public T Run<T>(string name, Func<T> step, Func<T, int?> count)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new BuildProgress(name, 0, 1));
        var start = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        int? items = null;
        try
        {
            var result = step();
            items = count(result);
            return result;
        }
        finally
        {
            _timings.Add(new StepTiming(
                name, Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - processor, Environment.WorkingSet, items));
        }
    }
}
