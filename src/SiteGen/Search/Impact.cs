using System.Runtime.CompilerServices;

namespace SiteGen.Search;

/// <summary>
/// What a word counts in a paper: BM25F (Robertson, Zaragoza and Taylor 2004) without the word's rarity, which the
/// browser knows from the dictionary. Each field's count is weighed and divided by the field's relative length; the sum
/// saturates, and what remains between 0 and 1 is cut to a level of four bits.
/// </summary>
/// <param name="averages">The mean lengths of title, names and abstract over all papers.</param>
internal sealed class Impact((double Title, double Names, double Abstract) averages)
{
    /// <summary>How many bits a level has.</summary>
    public const int Bits = 4;

    private const int Levels = 1 << Bits;
    private const double TitleWeight = 9;
    private const double NamesWeight = 5;
    private const double Saturation = 1.5;
    private const double TitleLengthShare = 0.4;
    private const double NamesLengthShare = 0.2;
    private const double AbstractLengthShare = 0.7;

    /// <summary>What words count in a paper.</summary>
    /// <param name="lengths">How many words the paper's fields have.</param>
    public InPaper Of(FieldCounts lengths) => new(
        Relative(lengths.Title, averages.Title, TitleLengthShare),
        Relative(lengths.Names, averages.Names, NamesLengthShare),
        Relative(lengths.Abstract, averages.Abstract, AbstractLengthShare));

    private static double Relative(double length, double average, double share) =>
        average == 0 ? 1 : 1 - share + (share * length / average);

    /// <summary>What words count in one paper.</summary>
    /// <param name="Title">The relative length of its title.</param>
    /// <param name="Names">The relative length of its names.</param>
    /// <param name="Abstract">The relative length of its abstract.</param>
    public readonly record struct InPaper(double Title, double Names, double Abstract)
    {
        /// <summary>The level, from 0; a word that is there at all counts something even at level 0.</summary>
        /// <param name="counts">How often the word stands in each field; at least once in one of them.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Level(FieldCounts counts)
        {
            var weight = (TitleWeight * counts.Title / Title) + (NamesWeight * counts.Names / Names) + (counts.Abstract / Abstract);
            return (int)(weight / (weight + Saturation) * Levels);
        }
    }
}
