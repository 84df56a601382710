namespace SiteGen.Import.Bibliographies;

/// <summary>The words of one name, and what the list says about it.</summary>
/// <param name="Words">The words.</param>
/// <param name="IsCutShort">Whether <c>et al.</c> followed, which is left out.</param>
internal sealed record NameEntry(IReadOnlyList<NameWord> Words, bool IsCutShort);

/// <summary>Splits a list of names at <c>and</c>, and at what people write in its place: semicolons and ampersands.</summary>
internal static class NameList
{
    /// <summary>Splits a list. Empty names, <c>others</c> and <c>et al.</c> are left out.</summary>
    /// <param name="words">The words of the whole list.</param>
    /// <param name="warn">Receives a message if another separator takes the place of <c>and</c>.</param>
    public static IReadOnlyList<NameEntry> Split(IReadOnlyList<NameWord> words, Action<string> warn)
    {
        List<NameEntry> names = [];
        List<NameWord> name = [];
        foreach (var word in words)
        {
            if (word is { Separator: ' ' } && word.Text.Equals("and", StringComparison.OrdinalIgnoreCase))
            {
                AddSides(names, name, warn);
                name = [];
            }
            else if (word.Separator == ';')
            {
                warn("these names are separated by ';'; write 'and' between them");
                name.Add(word with { Separator = ' ' });
                AddSides(names, name, warn);
                name = [];
            }
            else
            {
                name.Add(word);
            }
        }

        AddSides(names, name, warn);
        return names;
    }

    /// <summary>Whether a text means further, unnamed authors: <c>others</c>, <c>et al.</c></summary>
    /// <param name="text">The text.</param>
    public static bool IsEtAl(string text) =>
        text.Trim(' ', '.', ',', '(', ')').Replace(".", "", StringComparison.Ordinal).ToLowerInvariant()
            is "et al" or "etal" or "et alii" or "others" or "and others" or "et coll" or "…";

    /// <summary>Adds a name, or the names on both sides of each ampersand that stands between people.</summary>
    private static void AddSides(List<NameEntry> names, List<NameWord> words, Action<string> warn)
    {
        var start = 0;
        for (var i = words.FindIndex(IsAmpersand); i >= 0; i = words.FindIndex(i + 1, IsAmpersand))
        {
            var next = words.FindIndex(i + 1, IsAmpersand);
            if (!IsPerson(words[start..i]) || !IsPerson(words[(i + 1)..(next < 0 ? words.Count : next)]))
                continue;
            warn("'&' stands between two names; write 'and'");
            Add(names, words[start..i]);
            start = i + 1;
        }

        Add(names, words[start..]);
    }

    private static bool IsAmpersand(NameWord word) => word.Text == "&";

    /// <summary>Whether the words are more than a name of a company, as in <c>Procter &amp; Gamble</c>.</summary>
    private static bool IsPerson(List<NameWord> words) => words.Count > 1 || words.Exists(word => word.EndsPart);

    private static void Add(List<NameEntry> names, List<NameWord> words)
    {
        var kept = words.Count;
        for (var length = 1; length <= Math.Min(2, words.Count); length++)
        {
            if (IsEtAl(NameWords.Join(words[^length..])))
                kept = words.Count - length;
        }

        if (words.Take(kept).Any(word => word.Text.Length > 0))
            names.Add(new NameEntry(words[..kept], kept < words.Count));
    }
}
