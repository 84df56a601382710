using System.Diagnostics;

namespace SiteGen.Fuzz;

/// <summary>A fault: what was thrown, by which input, and the shortest input found that does the same.</summary>
public sealed record Finding(string Target, long Input, string Text, string Fault);

/// <summary>What a run of a target gave.</summary>
/// <param name="Inputs">How many inputs were tried.</param>
/// <param name="Elapsed">The time of all of them.</param>
/// <param name="Slowest">The longest that one took.</param>
/// <param name="SlowestInput">Its number.</param>
/// <param name="Findings">One for each place that failed, by place.</param>
public sealed record FuzzResult(long Inputs, TimeSpan Elapsed, TimeSpan Slowest, long SlowestInput, IReadOnlyList<Finding> Findings);

/// <summary>Runs a target on all cores. Input number n of a seed is the same in every run.</summary>
public sealed class FuzzRun(FuzzTarget target, ulong seed)
{
    private const int MostShrinks = 3_000;

    /// <summary>How long one input may take; generous, because the machine may be busy.</summary>
    private static readonly TimeSpan LongestInput = TimeSpan.FromSeconds(10);

    private readonly Mutator _mutator = new(target.Corpus, target.Tokens);
    private readonly Dictionary<string, Finding> _findings = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private (TimeSpan Time, long Input) _slowest;

    /// <summary>The input of a number.</summary>
    public string Input(long number) => _mutator.Make(Rng.Of(seed, target.Name, number));

    public FuzzResult Run(long inputs)
    {
        var watch = Stopwatch.StartNew();
        var next = -1L;
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            for (var number = Interlocked.Increment(ref next); number < inputs; number = Interlocked.Increment(ref next))
                Try(number);
        });
        return new FuzzResult(inputs, watch.Elapsed, _slowest.Time, _slowest.Input, [.. _findings.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value)]);
    }

    private void Try(long number)
    {
        var text = Input(number);
        var start = Stopwatch.GetTimestamp();
        var fault = Fault(text);
        var time = Stopwatch.GetElapsedTime(start);
        if (fault is null && time > LongestInput)
            fault = ("too slow", $"takes {time.TotalSeconds:0.0} s");
        lock (_lock)
        {
            if (time > _slowest.Time)
                _slowest = (time, number);
            // The first input of a place, whichever thread came first.
            if (fault is null || (_findings.TryGetValue(fault.Value.Place, out var known) && known.Input < number))
                return;
            _findings[fault.Value.Place] = new Finding(target.Name, number, Shrink(text, fault.Value.Place), fault.Value.Message);
        }
    }

    private (string Place, string Message)? Fault(string text)
    {
        try
        {
            target.Check(text);
            return null;
        }
        catch (Exception e)
        {
            var frames = (e.StackTrace ?? "").Split('\n', StringSplitOptions.TrimEntries);
            var place = e is BrokenInvariantException ? e.Message.Split(':')[0] : frames.FirstOrDefault(f => f.Contains("SiteGen.", StringComparison.Ordinal)) ?? frames[0];
            return ($"{e.GetType().Name} {place}", e.ToString());
        }
    }

    // Takes away halves, quarters, ... and single characters as long as the same place fails.
    private string Shrink(string text, string place)
    {
        var tries = 0;
        for (var size = text.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= text.Length && tries < MostShrinks; tries++)
            {
                var shorter = text.Remove(at, size);
                if (Fault(shorter)?.Place == place)
                    text = shorter;
                else
                    at += size;
            }
        }

        return text;
    }
}
