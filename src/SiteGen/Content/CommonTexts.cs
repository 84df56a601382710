using System.Collections.Concurrent;

namespace SiteGen.Content;

/// <summary>
/// One string for a text that stands in many papers' front matter: a topic, a venue, a given name. A hundred thousand
/// papers would hold each of them thousands of times. Safe to use from several threads.
/// </summary>
/// <param name="most">How many different texts are taken; all others stay the strings that they are.</param>
internal sealed class CommonTexts(int most)
{
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Those of all papers. The frequent texts are among the first that are met.</summary>
    public static CommonTexts OfPapers { get; } = new(8192);

    /// <summary>The text, as the one string that stands for it where it is known.</summary>
    /// <param name="text">The text.</param>
    public string One(string text)
    {
        if (_known.TryGetValue(text, out var known))
            return known;
        return Volatile.Read(ref _count) < most && Interlocked.Increment(ref _count) <= most ? _known.GetOrAdd(text, text) : text;
    }
}
