using System.Collections.Concurrent;

namespace SiteGen.Content;

/// <summary>
/// One string for a text that many papers have in common: a topic, a venue, a given name, a term as it is spelt. A hundred
/// thousand papers would hold each of them thousands of times. Safe to use from several threads.
/// </summary>
/// <param name="most">How many different texts are taken; all others stay the strings that they are.</param>
internal sealed class CommonTexts(int most)
{
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Those of the front matter of all papers. The frequent texts are among the first that are met.</summary>
    public static CommonTexts OfPapers { get; } = new(8192);

    /// <summary>The text, as the one string that stands for it where it is known.</summary>
    /// <param name="text">The text.</param>
    public string One(string text)
    {
        if (_known.TryGetValue(text, out var known))
            return known;
        return Volatile.Read(ref _count) < most && Interlocked.Increment(ref _count) <= most ? _known.GetOrAdd(text, text) : text;
    }

    /// <summary>A part of a text, as the one string that stands for it where it is known.</summary>
    /// <param name="text">The part.</param>
    public string One(ReadOnlySpan<char> text) =>
        _known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known) ? known : One(text.ToString());
}
