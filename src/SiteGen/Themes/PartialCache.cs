using System.Runtime.CompilerServices;
using Scriban;

namespace SiteGen.Themes;

/// <summary>
/// What partials have printed lately, for those that print the same again (see <see cref="PurePartials"/>): the entry of
/// a paper stands in many lists. Holds the newest results and, of the older ones, those that were asked for since; so it
/// never grows beyond a bound. Its memory is used again, as the collector would move each result twice before it dies.
/// Safe to use from several threads: a result is copied while no other thread is let in.
/// </summary>
internal sealed class PartialCache
{
    private readonly Lock _turn = new();
    private Generation _young = new();
    private Generation _old = new();

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

    /// <summary>Prints what a partial has printed, if it is known.</summary>
    /// <param name="key">The partial with its arguments.</param>
    /// <param name="output">Takes it.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryPrint(Key key, TextOutput output)
    {
        lock (_turn)
        {
            var isYoung = _young.TryFind(key, out var text);
            if (!isYoung && !_old.TryFind(key, out text))
                return false;
            // First, because what is kept may take the place of what is old.
            output.Write(text);
            if (!isYoung)
                Keep(key, text);
            return true;
        }
    }

    /// <summary>Remembers what a partial has printed.</summary>
    /// <param name="key">The partial with its arguments.</param>
    /// <param name="text">What it has printed, as UTF-8.</param>
    public void Add(Key key, ReadOnlySpan<byte> text)
    {
        lock (_turn)
            Keep(key, text);
    }

    private void Keep(Key key, ReadOnlySpan<byte> text)
    {
        if (text.Length > Generation.PieceSize || _young.TryAdd(key, text))
            return;
        (_old, _young) = (_young, _old);
        _young.Clear();
        _young.TryAdd(key, text);
    }

    /// <summary>Results of one time, one behind the other in pieces of memory, of which only as many are made as are needed.</summary>
    private sealed class Generation
    {
        /// <summary>The size of a piece, and so the longest result that is kept, in bytes.</summary>
        public const int PieceSize = 1 << 20;

        // 12 MB: thousands of entries of lists.
        private const int MostPieces = 12;

        private readonly Dictionary<Key, Range> _places = [];
        private readonly List<byte[]> _pieces = [];
        private int _end;

        public bool TryFind(Key key, out ReadOnlySpan<byte> text)
        {
            var found = _places.TryGetValue(key, out var place);
            text = found ? Memory(place) : default;
            return found;
        }

        /// <summary>Adds a result; false where there is no room. One that is there already, from another thread, is the same.</summary>
        public bool TryAdd(Key key, ReadOnlySpan<byte> text)
        {
            // No result lies in two pieces.
            var start = (_end % PieceSize) + text.Length > PieceSize ? ((_end / PieceSize) + 1) * PieceSize : _end;
            if (start + text.Length > MostPieces * PieceSize)
                return false;
            var place = start..(start + text.Length);
            if (!_places.TryAdd(key, place))
                return true;
            if (start / PieceSize == _pieces.Count)
                _pieces.Add(GC.AllocateUninitializedArray<byte>(PieceSize));
            text.CopyTo(Memory(place));
            _end = start + text.Length;
            return true;
        }

        public void Clear()
        {
            _places.Clear();
            _end = 0;
        }

        private Span<byte> Memory(Range place) =>
            _pieces[place.Start.Value / PieceSize].AsSpan(place.Start.Value % PieceSize, place.End.Value - place.Start.Value);
    }
}
