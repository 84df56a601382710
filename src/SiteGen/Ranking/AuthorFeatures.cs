using SiteGen.Text;

namespace SiteGen.Ranking;

/// <summary>The authors of papers as features: each author that two papers have in common adds to their product.</summary>
internal sealed class AuthorFeatures
{
    /// <summary>What an author in common adds to the product of two papers, whose texts add at most 1.</summary>
    private const double AuthorProduct = 0.2;

    // Papers of large collaborations have thousands of authors, each of whom tells little.
    private const int MaxAuthors = 50;

    private readonly int[][] _authors;
    private readonly int _count;

    /// <summary>Numbers the authors.</summary>
    /// <param name="papers">The papers.</param>
    public AuthorFeatures(IReadOnlyList<RankedPaper> papers)
    {
        var numbers = new Vocabulary();
        _authors =
        [
            .. papers.Select(paper => paper.Authors.Take(MaxAuthors))
                .Select(authors => authors.Select(name => numbers.Number(TitleKey.Fold(name))).Distinct().ToArray()),
        ];
        _count = numbers.Words.Count;
    }

    /// <summary>Adds the products of papers with authors in common.</summary>
    /// <param name="products">The products of the first papers.</param>
    public void AddProducts(double[][] products)
    {
        var byAuthor = Enumerable.Range(0, products.Length)
            .SelectMany(paper => _authors[paper].Select(author => (author, paper)))
            .ToLookup(p => p.author, p => p.paper);
        foreach (var papers in byAuthor)
        {
            foreach (var one in papers)
            {
                foreach (var other in papers)
                    products[one][other] += AuthorProduct;
            }
        }
    }

    /// <summary>Returns what each author adds to the output of a model.</summary>
    /// <param name="factors">The factors of the papers, from the first.</param>
    public double[] ComputeWeights(double[] factors)
    {
        var weights = new double[_count];
        for (var i = 0; i < factors.Length; i++)
        {
            foreach (var author in _authors[i])
                weights[author] += AuthorProduct * factors[i];
        }

        return weights;
    }

    /// <summary>Returns what the authors of a paper add.</summary>
    /// <param name="paper">The index of the paper.</param>
    /// <param name="weights">The weights of all authors.</param>
    public IEnumerable<(int Position, double Weight)> List(int paper, double[] weights) =>
        _authors[paper].Select((author, position) => (position, weights[author]));
}
