namespace SiteGen.Fuzz;

/// <summary>A random number generator (SplitMix64) that gives the same numbers on every machine.</summary>
public sealed class Rng(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Creates the generator for one input of a run.</summary>
    public static Rng FromInput(ulong seed, string target, long input)
    {
        var state = seed;
        foreach (var c in target)
            state = (state * 31) + c;
        return new Rng(new Rng(state ^ (ulong)input * 0x9E3779B97F4A7C15).Next());
    }

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Returns a number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(Next() % (ulong)Math.Max(1, count));

    public T OneOf<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
