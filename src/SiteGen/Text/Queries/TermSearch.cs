namespace SiteGen.Text.Queries;

/// <summary>Finds words, prefixes and phrases in a text.</summary>
internal static class TermSearch
{
    /// <summary>Returns the first occurrence of a term at or after a word; null if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="term">The term.</param>
    /// <param name="from">The index of the first word to look at.</param>
    public static WordRange? Find(IndexedText text, TermNode term, int from)
    {
        var initial = term.Words[0][0];
        for (var i = from; i < text.Count; i++)
        {
            var word = text.GetWord(i);
            if (word.IsEmpty || word[0] != initial)
                continue;
            if (IsPhraseAt(text, term, i))
                return new WordRange(i, i + term.Words.Count - 1);
            if (term.RunTogether is { } whole && Matches(word, whole, term.IsPrefix))
                return new WordRange(i, i);
        }

        return null;
    }

    private static bool IsPhraseAt(IndexedText text, TermNode term, int start)
    {
        if (start + term.Words.Count > text.Count)
            return false;
        for (var i = 0; i < term.Words.Count; i++)
        {
            var isPrefix = term.IsPrefix && i == term.Words.Count - 1;
            if (!Matches(text.GetWord(start + i), term.Words[i], isPrefix))
                return false;
        }

        return true;
    }

    // A prefix also finds the plural of what it finds: "study*" finds "studies".
    private static bool Matches(ReadOnlySpan<char> word, string sought, bool isPrefix) =>
        (isPrefix && word.StartsWith(sought, StringComparison.Ordinal)) || EnglishPlural.HasSingular(word, sought);
}

/// <summary>An occurrence of a term.</summary>
/// <param name="First">The index of its first word.</param>
/// <param name="Last">The index of its last word.</param>
internal readonly record struct WordRange(int First, int Last);
