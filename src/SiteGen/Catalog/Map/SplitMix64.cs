namespace SiteGen.Catalog.Map;

/// <summary>
/// Numbers that look random and are the same everywhere and always (Steele, Lea and Flood 2014), unlike those of
/// <see cref="Random"/>, which may change with the runtime.
/// </summary>
/// <param name="seed">Where the sequence begins.</param>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next number, at least -1 and below 1.</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 52)) - 1;
    }
}
