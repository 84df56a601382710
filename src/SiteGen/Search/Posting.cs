namespace SiteGen.Search;

/// <summary>A paper that contains a word, packed into one integer because there are millions of postings.</summary>
internal readonly record struct Posting
{
    private const int LevelMask = (1 << Impact.LevelBits) - 1;

    private readonly int _packed;

    /// <summary>Creates a posting.</summary>
    /// <param name="paper">The number of the paper.</param>
    /// <param name="level">The level of the word in the paper; see <see cref="Impact"/>.</param>
    public Posting(int paper, int level) => _packed = (paper << Impact.LevelBits) | level;

    /// <summary>The number of the paper.</summary>
    public int Paper => _packed >> Impact.LevelBits;

    /// <summary>The level of the word in the paper.</summary>
    public int Level => _packed & LevelMask;
}
