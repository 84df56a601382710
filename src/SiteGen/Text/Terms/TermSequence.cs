namespace SiteGen.Text.Terms;

/// <summary>The words of a text in order.</summary>
/// <param name="Tokens">The numbers of the words, or <see cref="TermScanner.Break"/>.</param>
/// <param name="TitleLength">The number of tokens that belong to the title.</param>
internal readonly record struct TermSequence(int[] Tokens, int TitleLength)
{
    /// <summary>Returns whether a token and the one before it are a pair, of which at least one word is no stop word.</summary>
    /// <param name="index">The index of the second token, from 1.</param>
    /// <param name="isStopWord">Whether a word is a stop word, by number.</param>
    public bool IsPair(int index, bool[] isStopWord)
    {
        var (first, second) = (Tokens[index - 1], Tokens[index]);
        return first != TermScanner.Break && second != TermScanner.Break && !(isStopWord[first] && isStopWord[second]);
    }
}
