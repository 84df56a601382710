using SiteGen.Content;

namespace SiteGen.Catalog.Similarity;

/// <summary>Computes how much authors and topics in common raise the similarity of two papers.</summary>
internal sealed class CommonBonus
{
    // An author or topic in common raises the score by this share; more than two of a kind count as two.
    private const float AuthorWeight = 0.15f;
    private const float TopicWeight = 0.1f;
    private const int MaxCounted = 2;

    // For each paper the numbers of its authors and topics, because comparing names takes much longer.
    private readonly int[][] _authors;
    private readonly int[][] _topics;

    /// <summary>Numbers the authors and topics.</summary>
    /// <param name="papers">The papers.</param>
    public CommonBonus(IReadOnlyList<ComparedPaper> papers)
    {
        var authors = new Dictionary<PersonName, int>();
        var topics = new Dictionary<Topic, int>(ReferenceEqualityComparer.Instance);
        _authors = [.. papers.Select(p => Number(p.Paper.Authors, authors))];
        _topics = [.. papers.Select(p => Number(p.Topics, topics))];
    }

    /// <summary>Returns the factor for the score of two papers: 1 if they have nothing in common.</summary>
    /// <param name="paper">The index of the first paper.</param>
    /// <param name="other">The index of the second paper.</param>
    public float GetFactor(int paper, int other) =>
        1 + (AuthorWeight * CountShared(_authors[paper], _authors[other])) + (TopicWeight * CountShared(_topics[paper], _topics[other]));

    private static int[] Number<T>(IReadOnlyList<T> items, Dictionary<T, int> numbers)
        where T : notnull
    {
        var result = new int[items.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (!numbers.TryGetValue(items[i], out result[i]))
                numbers.Add(items[i], result[i] = numbers.Count);
        }

        return result;
    }

    private static int CountShared(int[] one, int[] other)
    {
        var count = 0;
        for (var i = 0; i < one.Length && count < MaxCounted; i++)
            count += Array.IndexOf(other, one[i]) >= 0 ? 1 : 0;
        return count;
    }
}
