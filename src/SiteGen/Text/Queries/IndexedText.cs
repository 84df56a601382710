namespace SiteGen.Text.Queries;

/// <summary>The words of a text or of a list of texts, with the way the text writes them. Immutable.</summary>
/// <param name="plain">The texts, without markup.</param>
/// <param name="folded">The folded words, one after the other.</param>
/// <param name="words">The words, in order, with an empty one between two texts.</param>
internal sealed class IndexedText(string plain, string folded, IndexedWord[] words)
{
    /// <summary>The number of words, including the empty ones between texts.</summary>
    public int Count => words.Length;

    /// <summary>Returns the folded word at an index; empty between two texts.</summary>
    public ReadOnlySpan<char> GetWord(int index) => folded.AsSpan(words[index].FoldedStart, words[index].FoldedLength);

    /// <summary>Returns the text from a word to another one, as it is written.</summary>
    /// <param name="first">The index of the first word.</param>
    /// <param name="last">The index of the last word, in the same text.</param>
    public string GetWritten(int first, int last) => plain[words[first].Start..words[last].End];
}

/// <summary>A word of an <see cref="IndexedText"/>.</summary>
/// <param name="Start">Its first character in the plain text.</param>
/// <param name="End">The index behind its last character there.</param>
/// <param name="FoldedStart">Its first character among the folded words.</param>
/// <param name="FoldedLength">The number of its folded characters; 0 between two texts.</param>
internal readonly record struct IndexedWord(int Start, int End, int FoldedStart, int FoldedLength);
