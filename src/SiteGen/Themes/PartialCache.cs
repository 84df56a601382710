using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Scriban;

namespace SiteGen.Themes;

/// <summary>
/// What partials have printed lately, for those that print the same again (see <see cref="PurePartials"/>): the entry of
/// a paper stands in many lists. Holds the newest results and, of the older ones, those that were asked for since; so it
/// never grows beyond a bound. Safe to use from several threads.
/// </summary>
internal sealed class PartialCache
{
    // Two generations of at most so many texts of about 1.5 kB. At 100,000 papers three times as many took 80 MB more and
    // no less time: what the lists show of a paper is asked for again soon, or hardly ever.
    private const int GenerationSize = 8_000;

    private ConcurrentDictionary<Key, byte[]> _young = new();
    private ConcurrentDictionary<Key, byte[]> _old = new();
    private int _count;

    /// <summary>A partial with its arguments.</summary>
    /// <param name="Partial">The partial.</param>
    /// <param name="First">The first argument: a value, or the identity of an object.</param>
    /// <param name="Second">The second argument.</param>
    /// <param name="Third">The third argument.</param>
    public readonly record struct Key(Template Partial, object? First, object? Second, object? Third)
    {
        /// <inheritdoc/>
        public bool Equals(Key other) =>
            ReferenceEquals(Partial, other.Partial) && Same(First, other.First) && Same(Second, other.Second) && Same(Third, other.Third);

        /// <inheritdoc/>
        public override int GetHashCode() =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(Partial), Hash(First), Hash(Second), Hash(Third));

        // Objects by reference: a paper is a record, and to compare all that it says would take longer than to print it.
        private static bool Same(object? a, object? b) => IsValue(a) ? Equals(a, b) : ReferenceEquals(a, b);

        private static int Hash(object? value) => IsValue(value) ? value!.GetHashCode() : RuntimeHelpers.GetHashCode(value);

        private static bool IsValue(object? value) => value is string or bool or int;
    }

    /// <summary>Finds what a partial has printed.</summary>
    /// <param name="key">The partial with its arguments.</param>
    /// <param name="text">What it has printed, as UTF-8: half the size.</param>
    public bool TryGet(Key key, [NotNullWhen(true)] out byte[]? text)
    {
        if (_young.TryGetValue(key, out text))
            return true;
        if (!_old.TryGetValue(key, out text))
            return false;
        Add(key, text);
        return true;
    }

    /// <summary>Remembers what a partial has printed.</summary>
    /// <param name="key">The partial with its arguments.</param>
    /// <param name="text">What it has printed, as UTF-8: half the size.</param>
    public void Add(Key key, byte[] text)
    {
        if (!_young.TryAdd(key, text) || Interlocked.Increment(ref _count) < GenerationSize)
            return;
        // A result that another thread adds to the generation that grows old just now is not lost, only older.
        (_old, _young) = (_young, new ConcurrentDictionary<Key, byte[]>(Environment.ProcessorCount, GenerationSize));
        Volatile.Write(ref _count, 0);
    }
}
