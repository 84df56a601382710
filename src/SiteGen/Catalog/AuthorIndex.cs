using System.Text;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Catalog;

/// <summary>
/// The people and groups that have a page of their own: those with a minimum number of published papers. Two names are
/// the same author if their words differ in case, accents and hyphens only (<see cref="Words.Split"/>). <c>J. Smith</c>
/// and <c>John Smith</c> stay two authors, because nothing proves that they are one.
/// </summary>
public sealed class AuthorIndex
{
    private const int NamesPerPage = 400;

    private readonly IReadOnlyDictionary<PersonName, AuthorEntry> _byName;

    private AuthorIndex(
        IReadOnlyList<AuthorEntry> all, IReadOnlyList<AuthorEntry> former, IReadOnlyDictionary<PersonName, AuthorEntry> byName) =>
        (All, Former, _byName) = (all, former, byName);

    /// <summary>An index without authors.</summary>
    public static AuthorIndex Empty { get; } = new([], [], new Dictionary<PersonName, AuthorEntry>());

    /// <summary>All authors by family name; those without a Latin initial last.</summary>
    public IReadOnlyList<AuthorEntry> All { get; }

    /// <summary>The authors with fewer papers who had a page when the minimum was lower, in the same order.</summary>
    public IReadOnlyList<AuthorEntry> Former { get; }

    /// <summary>Builds the index of the authors of papers.</summary>
    /// <param name="papers">The published papers, newest first.</param>
    /// <param name="minPapers">The minimum number of papers of a listed author; with 0, no author is listed.</param>
    /// <param name="formerMinPapers">
    /// The minimum when it was lower. Slugs are assigned as they were then, so that no page moves. 0 if it never was.
    /// </param>
    /// <param name="jobs">The maximum number of threads; the result does not depend on it.</param>
    public static AuthorIndex Build(IReadOnlyList<PaperEntry> papers, int minPapers = 3, int formerMinPapers = 0, int jobs = 1)
    {
        if (minPapers == 0)
            return Empty;
        var first = formerMinPapers == 0 ? minPapers : Math.Min(minPapers, formerMinPapers);
        var authors = CollectAuthors(papers, first, jobs);
        var slugs = AuthorSlugs.Assign(authors, first);
        var byName = new Dictionary<PersonName, AuthorEntry>();
        var sorted = new List<(AuthorEntry Entry, string SortKey)>();
        foreach (var author in authors)
        {
            var name = author.ChooseName();
            var sortKey = Slug.From(name.Inverted);
            var entry = new AuthorEntry(slugs[author], name, GetInitial(sortKey), author.Papers);
            sorted.Add((entry, sortKey));
            foreach (var spelling in author.Papers.Count < minPapers ? [] : author.Spellings)
                byName[spelling] = entry;
        }

        var isListed = sorted
            .OrderBy(a => a.Entry.Initial == AuthorEntry.NoInitial)
            .ThenBy(a => a.SortKey, StringComparer.Ordinal)
            .ThenBy(a => a.Entry.Slug, StringComparer.Ordinal)
            .Select(a => a.Entry)
            .ToLookup(a => a.Papers.Count >= minPapers);
        return new AuthorIndex([.. isListed[true]], [.. isListed[false]], byName);
    }

    /// <summary>Returns the author with a name, or null if the index does not list them.</summary>
    /// <param name="name">A name as a published paper spells it.</param>
    public AuthorEntry? Find(PersonName name) => _byName.GetValueOrDefault(name);

    /// <summary>Splits the index into pages of 400 names; an empty index has one empty page.</summary>
    public IReadOnlyList<ListPage<AuthorEntry>> Paginate() => ListPage.Split(SiteUrls.Authors, All, NamesPerPage);

    private static List<Author> CollectAuthors(IReadOnlyList<PaperEntry> papers, int minPapers, int jobs)
    {
        var keys = FoldNames(papers, jobs);
        // Most authors have one paper only, so count first and collect only those that the index lists.
        var counts = keys
            .SelectMany(onPaper => onPaper.Distinct(StringComparer.Ordinal))
            .CountBy(key => key, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var authors = new Dictionary<string, Author>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            for (var n = 0; n < keys[i].Length; n++)
            {
                var key = keys[i][n];
                if (key.Length == 0 || counts[key] < minPapers)
                    continue;
                if (!authors.TryGetValue(key, out var author))
                    authors.Add(key, author = new Author(key));
                author.Add(papers[i].Paper.Authors[n], papers[i]);
            }
        }

        return [.. authors.Values];
    }

    // Returns the folded names of each paper's authors.
    private static string[][] FoldNames(IReadOnlyList<PaperEntry> papers, int jobs)
    {
        var keys = new string[papers.Count][];
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs };
        Parallel.For(0, keys.Length, options, i => keys[i] = [.. papers[i].Paper.Authors.Select(Fold)]);
        return keys;
    }

    private static string Fold(PersonName name)
    {
        var key = new StringBuilder();
        foreach (var word in Words.Enumerate(name.Display))
            key.Append(key.Length > 0 ? " " : "").Append(word);
        return key.ToString();
    }

    private static char GetInitial(string sortKey) =>
        sortKey.Length > 0 && char.IsAsciiLetter(sortKey[0]) ? char.ToUpperInvariant(sortKey[0]) : AuthorEntry.NoInitial;
}
