using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>What templates see of authors who have a page of their own.</summary>
internal static class AuthorModels
{
    /// <summary>An author as lists and the author's own page show it.</summary>
    /// <param name="author">The author.</param>
    /// <param name="settings">Say which files an author has.</param>
    public static ModelObject Entry(AuthorEntry author, SiteSettings settings) => ModelObject.Of("listed author",
        ("name", author.Name.Display),
        ("inverted", author.Name.Inverted),
        ("slug", author.Slug),
        ("path", author.Path),
        ("count", author.Papers.Count),
        ("newest", SiteModel.Day(author.Papers[0].Edition)),
        ("rss_path", FeedPaths.AuthorRss(author.Slug)),
        ("json_path", settings.JsonFeeds ? FeedPaths.AuthorJson(author.Slug) : null),
        ("bibtex_path", settings.Citations ? FeedPaths.AuthorBibtex(author.Slug) : null));

    /// <summary>One page of the index of authors, by their initials: <c>initials</c>.</summary>
    /// <param name="authors">The authors on it.</param>
    /// <param name="settings">Say which files an author has.</param>
    // Grouped by text, because .NET has the code for groups by any text compiled, and for those by a character it has not.
    public static object Initials(IEnumerable<AuthorEntry> authors, SiteSettings settings) => ModelObject.List(authors
        .GroupBy(a => a.Initial.ToString())
        .Select(g => ModelObject.Of("initial",
            ("letter", Letter(g.Key)),
            ("authors", ModelObject.List(g.Select(author => Entry(author, settings)))))));

    /// <summary>Where each initial begins in the whole index: <c>letters</c>.</summary>
    /// <param name="pages">All pages of the index.</param>
    public static object Letters(IEnumerable<ListPage<AuthorEntry>> pages)
    {
        var letters = new List<ModelObject>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var author in page.Items)
            {
                if (seen.Add(author.Initial.ToString()))
                    letters.Add(ModelObject.Of("letter", ("letter", Letter(author.Initial.ToString())), ("path", page.Path)));
            }
        }

        return ModelObject.List(letters);
    }

    private static string? Letter(string initial) => initial[0] == AuthorEntry.NoInitial ? null : initial;
}
