using SiteGen.Text;

namespace SiteGen.Catalog;

/// <summary>Assigns permanent slugs to authors.</summary>
internal static class AuthorSlugs
{
    private const string Fallback = "author";

    /// <summary>
    /// Returns a unique slug for each author. Of several authors with the same slug, the one that was listed first keeps
    /// it and the others get a number, so that a new author never moves an existing page. Slugs derive from the folded
    /// name, because the most frequent spelling can change.
    /// </summary>
    /// <param name="authors">The authors, in any order.</param>
    /// <param name="minPapers">The number of papers from which an author is listed.</param>
    public static IReadOnlyDictionary<Author, string> Assign(IReadOnlyList<Author> authors, int minPapers)
    {
        var slugs = new Dictionary<Author, string>(authors.Count);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var author in authors.OrderBy(a => a.GetListedSince(minPapers)).ThenBy(a => a.Key, StringComparer.Ordinal))
        {
            var plain = Slug.From(author.Key) is { Length: > 0 } slug ? slug : Fallback;
            var unique = plain;
            for (var n = 2; !taken.Add(unique); n++)
                unique = $"{plain}-{n}";
            slugs.Add(author, unique);
        }

        return slugs;
    }
}
