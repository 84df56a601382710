namespace SiteGen.Catalog.Map;

/// <summary>
/// The SplitMix64 pseudorandom number generator (Steele, Lea and Flood 2014). Unlike <see cref="Random"/>, whose algorithm
/// may change with the runtime, it returns the same sequence everywhere and always.
/// </summary>
/// <param name="seed">The seed.</param>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Returns the next number, at least -1 and less than 1.</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 52)) - 1;
    }
}
