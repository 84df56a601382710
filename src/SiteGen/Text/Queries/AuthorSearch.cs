namespace SiteGen.Text.Queries;

/// <summary>
/// Finds names of authors. The family name, which is the last word of the term, must be a word of the name. Each other word must
/// be one too, in any order, but either side may be an initial: <c>Christoph Lampert</c> and <c>C. Lampert</c> both find
/// <c>Christoph H. Lampert</c> and <c>C. H. Lampert</c>.
/// </summary>
internal static class AuthorSearch
{
    /// <summary>Returns the first name at or after a word that matches a term; null if there is none.</summary>
    /// <param name="names">The names.</param>
    /// <param name="term">The term.</param>
    /// <param name="from">The index of the first word of a name.</param>
    public static WordRange? Find(IndexedText names, TermNode term, int from)
    {
        for (var start = from; start < names.Count; start++)
        {
            var end = start;
            while (end < names.Count && !names.GetWord(end).IsEmpty)
                end++;
            if (end - start >= term.Words.Count && IsName(names, term, start, end))
                return new WordRange(start, end - 1);
            start = end;
        }

        return null;
    }

    private static bool IsName(IndexedText names, TermNode term, int start, int end)
    {
        var family = term.Words[^1];
        for (var i = start; i < end; i++)
        {
            var isFamily = term.IsPrefix
                ? names.GetWord(i).StartsWith(family, StringComparison.Ordinal)
                : names.GetWord(i).SequenceEqual(family);
            if (isFamily && HasGivenNames(names, term, start, end, i))
                return true;
        }

        return false;
    }

    private static bool HasGivenNames(IndexedText names, TermNode term, int start, int end, int family)
    {
        var isUsed = new bool[end - start];
        isUsed[family - start] = true;

        // Whole names first, so that no initial takes the word that a whole name needs.
        var left = term.Words.SkipLast(1).Where(given => !TryUse(names, start, isUsed, given, AreEqual)).ToList();
        return left.TrueForAll(given => TryUse(names, start, isUsed, given, IsInitial));
    }

    private static bool TryUse(IndexedText names, int start, bool[] isUsed, string given, Func<ReadOnlySpan<char>, string, bool> matches)
    {
        for (var i = 0; i < isUsed.Length; i++)
        {
            if (isUsed[i] || !matches(names.GetWord(start + i), given))
                continue;
            isUsed[i] = true;
            return true;
        }

        return false;
    }

    private static bool AreEqual(ReadOnlySpan<char> word, string given) => word.SequenceEqual(given);

    private static bool IsInitial(ReadOnlySpan<char> word, string given) => (word.Length == 1 || given.Length == 1) && word[0] == given[0];
}
