using System.Diagnostics;

namespace SiteGen.Fuzz;

/// <summary>A failure: the exception, the number of the input, and the shortest input found that fails in the same way.</summary>
public sealed record Finding(string Target, long Input, string Text, string Fault);

/// <summary>The result of a run of a target.</summary>
/// <param name="Inputs">The number of inputs.</param>
/// <param name="Elapsed">The time of the whole run.</param>
/// <param name="Slowest">The time of the slowest input.</param>
/// <param name="SlowestInput">The number of the slowest input.</param>
/// <param name="Findings">One for each location that failed, sorted by location.</param>
public sealed record FuzzResult(long Inputs, TimeSpan Elapsed, TimeSpan Slowest, long SlowestInput, IReadOnlyList<Finding> Findings);

/// <summary>Runs a target on all processors. Input n of a seed is the same in every run.</summary>
public sealed class FuzzRun(FuzzTarget target, ulong seed)
{
    private const int MaxShrinkAttempts = 3_000;

    /// <summary>The time limit of one input. It is long because the machine may be busy.</summary>
    private static readonly TimeSpan MaxInputTime = TimeSpan.FromSeconds(10);

    private readonly Mutator _mutator = new(target.Corpus, target.Tokens);
    private readonly Dictionary<string, Finding> _findings = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private (TimeSpan Time, long Input) _slowest;

    /// <summary>Returns an input by its number.</summary>
    public string CreateInput(long number) => _mutator.Mutate(Rng.FromInput(seed, target.Name, number));

    public FuzzResult Run(long inputs)
    {
        var watch = Stopwatch.StartNew();
        var next = -1L;
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            for (var number = Interlocked.Increment(ref next); number < inputs; number = Interlocked.Increment(ref next))
                Try(number);
        });
        Finding[] findings = [.. _findings.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value)];
        return new FuzzResult(inputs, watch.Elapsed, _slowest.Time, _slowest.Input, findings);
    }

    private void Try(long number)
    {
        var text = CreateInput(number);
        var start = Stopwatch.GetTimestamp();
        var fault = FindFault(text);
        var time = Stopwatch.GetElapsedTime(start);
        if (fault is null && time > MaxInputTime)
            fault = ("too slow", $"takes {time.TotalSeconds:0.0} s");
        lock (_lock)
        {
            if (time > _slowest.Time)
                _slowest = (time, number);
            // Keep the finding with the lowest number, so that the result does not depend on the threads.
            if (fault is null || (_findings.TryGetValue(fault.Value.Location, out var known) && known.Input < number))
                return;
            _findings[fault.Value.Location] = new Finding(target.Name, number, Shrink(text, fault.Value.Location), fault.Value.Message);
        }
    }

    private (string Location, string Message)? FindFault(string text)
    {
        try
        {
            target.Check(text);
            return null;
        }
        catch (Exception e)
        {
            var frames = (e.StackTrace ?? "").Split('\n', StringSplitOptions.TrimEntries);
            var location = e is BrokenInvariantException
                ? e.Message.Split(':')[0]
                : frames.FirstOrDefault(f => f.Contains("SiteGen.", StringComparison.Ordinal)) ?? frames[0];
            return ($"{e.GetType().Name} {location}", e.ToString());
        }
    }

    // Removes halves, quarters, … and single characters as long as the same location fails.
    private string Shrink(string text, string location)
    {
        var tries = 0;
        for (var size = text.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= text.Length && tries < MaxShrinkAttempts; tries++)
            {
                var shorter = text.Remove(at, size);
                if (FindFault(shorter)?.Location == location)
                    text = shorter;
                else
                    at += size;
            }
        }

        return text;
    }
}
