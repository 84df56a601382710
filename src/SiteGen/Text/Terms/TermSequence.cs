namespace SiteGen.Text.Terms;

/// <summary>The words of a text in order.</summary>
/// <param name="Tokens">The numbers of the words, or <see cref="TermScanner.Break"/>.</param>
/// <param name="TitleLength">The number of tokens that belong to the title.</param>
internal readonly record struct TermSequence(int[] Tokens, int TitleLength)
{
    /// <summary>Enumerates the pairs of neighbours of which at least one is no stop word.</summary>
    /// <param name="isStopWord">Whether a word is a stop word, by number.</param>
    public IEnumerable<(int First, int Second)> EnumeratePairs(IReadOnlyList<bool> isStopWord)
    {
        for (var i = 1; i < Tokens.Length; i++)
        {
            if (IsPair(i, isStopWord))
                yield return (Tokens[i - 1], Tokens[i]);
        }
    }

    /// <summary>Returns whether a token and the one before it are a pair of <see cref="EnumeratePairs"/>.</summary>
    /// <param name="index">The index of the second token, from 1.</param>
    /// <param name="isStopWord">Whether a word is a stop word, by number.</param>
    public bool IsPair(int index, IReadOnlyList<bool> isStopWord)
    {
        var (first, second) = (Tokens[index - 1], Tokens[index]);
        return first != TermScanner.Break && second != TermScanner.Break && !(isStopWord[first] && isStopWord[second]);
    }
}
