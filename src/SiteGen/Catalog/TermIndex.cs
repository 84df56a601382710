namespace SiteGen.Catalog;

/// <summary>TF-IDF vectors of length 1, by paper and by term.</summary>
/// <param name="Terms">The terms, in ordinal order; a term's number is its place.</param>
/// <param name="Vectors">For each paper its terms, by number, with their weights.</param>
/// <param name="Postings">For each term the papers that have it, with its weight in them; empty for a term of nearly all papers.</param>
internal sealed record TermIndex(string[] Terms, (int Term, double Weight)[][] Vectors, (int Paper, double Weight)[][] Postings)
{
    // A term of more papers than this says little, and following it from every paper would cost the square of them.
    private const double CommonShare = 0.25;
    private const int CommonCount = 2000;

    public static TermIndex Build(IReadOnlyList<Dictionary<string, int>> counts)
    {
        var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in counts.SelectMany(c => c.Keys))
            frequency[term] = frequency.GetValueOrDefault(term) + 1;
        // A term of one paper only relates it to nothing, but makes its vector longer: it counts in the length.
        var terms = frequency.Keys.Order(StringComparer.Ordinal).ToArray();
        var numbers = terms.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i, StringComparer.Ordinal);
        var vectors = counts.Select(c => Vector(c, frequency, numbers, counts.Count)).ToArray();
        return new TermIndex(terms, vectors, Post(vectors, terms.Length, counts.Count));
    }

    private static (int Term, double Weight)[] Vector(
        Dictionary<string, int> counts, Dictionary<string, int> frequency, Dictionary<string, int> numbers, int papers)
    {
        var vector = counts
            .Select(c => (Term: numbers[c.Key], Weight: (1 + Math.Log(c.Value)) * Math.Log((double)papers / frequency[c.Key])))
            .OrderBy(t => t.Term)
            .ToArray();
        var length = Math.Sqrt(vector.Sum(t => t.Weight * t.Weight));
        return length == 0 ? [] : [.. vector.Select(t => (t.Term, t.Weight / length))];
    }

    private static (int Paper, double Weight)[][] Post((int Term, double Weight)[][] vectors, int terms, int papers)
    {
        var postings = new List<(int, double)>[terms];
        for (var i = 0; i < terms; i++)
            postings[i] = [];
        for (var paper = 0; paper < vectors.Length; paper++)
        {
            foreach (var (term, weight) in vectors[paper])
                postings[term].Add((paper, weight));
        }

        var most = Math.Min(CommonCount, Math.Max(2, papers * CommonShare));
        return [.. postings.Select(p => p.Count > most ? [] : p.ToArray())];
    }
}
