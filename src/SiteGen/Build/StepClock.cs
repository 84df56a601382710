using System.Diagnostics;

namespace SiteGen.Build;

/// <summary>Times the steps of a build.</summary>
internal sealed class StepClock
{
    private readonly List<StepTiming> _timings = [];
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>The finished steps, in order.</summary>
    public IReadOnlyList<StepTiming> Timings => _timings;

    /// <summary>The time since the clock was made.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>Runs a step and notes what it took.</summary>
    /// <param name="step">Its name.</param>
    /// <param name="run">The step.</param>
    /// <param name="count">Counts what it went through.</param>
    public T Time<T>(string step, Func<T> run, Func<T, int?> count)
    {
        var start = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        int? items = null;
        try
        {
            var result = run();
            items = count(result);
            return result;
        }
        finally
        {
            _timings.Add(new StepTiming(
                step, Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - processor, Environment.WorkingSet, items));
        }
    }
}
