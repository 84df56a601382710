using System.Runtime.CompilerServices;

namespace SiteGen.Search;

/// <summary>
/// Computes the impact of words: BM25F (Robertson, Zaragoza and Taylor 2004) without the inverse document frequency, which
/// the browser knows from the dictionary. Weighted counts, normalized by the relative length of their field, are added and
/// saturated. The abstract saturates early, so that a word in the title outweighs any number of repetitions there. The result,
/// between 0 and 1, is quantized to a level of four bits.
/// </summary>
/// <param name="averages">The mean lengths of title, names and abstract over all papers.</param>
internal sealed class Impact((double Title, double Names, double Abstract) averages)
{
    /// <summary>The number of bits of a level.</summary>
    public const int LevelBits = 4;

    private const int LevelCount = 1 << LevelBits;

    // Weights relative to the abstract.
    private const double TitleWeight = 9;
    private const double NamesWeight = 5;

    // The most that the abstract can weigh, however often it has the word: less than once in the longest title.
    private const double MaxAbstractWeight = 3;

    // k1 of BM25.
    private const double Saturation = 1.5;

    // b of BM25 for each field.
    private const double TitleNormalization = 0.4;
    private const double NamesNormalization = 0.2;
    private const double AbstractNormalization = 0.7;

    /// <summary>Returns the impact of words in a paper.</summary>
    /// <param name="lengths">The number of words in each field of the paper.</param>
    public InPaper ForPaper(FieldCounts lengths) => new(
        Normalize(lengths.Title, averages.Title, TitleNormalization),
        Normalize(lengths.Names, averages.Names, NamesNormalization),
        Normalize(lengths.Abstract, averages.Abstract, AbstractNormalization));

    private static double Normalize(double length, double average, double b) => average == 0 ? 1 : 1 - b + (b * length / average);

    /// <summary>The impact of words in one paper.</summary>
    /// <param name="Title">The normalized length of the title.</param>
    /// <param name="Names">The normalized length of the names.</param>
    /// <param name="Abstract">The normalized length of the abstract.</param>
    public readonly record struct InPaper(double Title, double Names, double Abstract)
    {
        /// <summary>Returns the level of a word, from 0; a word at level 0 still counts, because the paper contains it.</summary>
        /// <param name="counts">The occurrences of the word in each field; at least one.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int GetLevel(FieldCounts counts)
        {
            // Once in the abstract weighs 1.
            var inAbstract = counts.Abstract / Abstract;
            var abstractWeight = MaxAbstractWeight * inAbstract / (inAbstract + MaxAbstractWeight - 1);
            var weight = (TitleWeight * counts.Title / Title) + (NamesWeight * counts.Names / Names) + abstractWeight;
            return (int)(weight / (weight + Saturation) * LevelCount);
        }
    }
}
