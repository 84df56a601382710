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

    /// <summary>Runs a step and notes how long it took.</summary>
    public T Time<T>(string step, Func<T> run)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return run();
        }
        finally
        {
            _timings.Add(new StepTiming(step, Stopwatch.GetElapsedTime(start)));
        }
    }
}
