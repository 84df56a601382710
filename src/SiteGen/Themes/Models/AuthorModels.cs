using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of authors who have a page of their own.</summary>
internal static class AuthorModels
{
    /// <summary>Creates the model of an author, as lists and the author's own page show it.</summary>
    /// <param name="author">The author.</param>
    /// <param name="settings">Decide which feeds and files an author has.</param>
    public static ModelObject CreateEntry(AuthorEntry author, SiteSettings settings) => ModelObject.Create("listed author",
        ("name", author.Name.Display),
        ("inverted", author.Name.Inverted),
        ("slug", author.Slug),
        ("path", author.Path),
        ("count", author.Papers.Count),
        ("newest", SiteModel.FormatDay(author.Papers[0].Edition)),
        ("rss_path", FeedPaths.AuthorRss(author.Slug)),
        ("json_path", null),
        ("bibtex_path", settings.Citations ? FeedPaths.AuthorBibtex(author.Slug) : null));

    /// <summary>Creates one page of the index of authors, grouped by initial: <c>initials</c>.</summary>
    /// <param name="authors">The authors on the page.</param>
    /// <param name="settings">Decide which feeds and files an author has.</param>
    public static object CreateInitials(IEnumerable<AuthorEntry> authors, SiteSettings settings) => ModelObject.CreateList(authors
        .GroupBy(a => a.Initial)
        .Select(g => ModelObject.Create("initial",
            ("letter", FormatLetter(g.Key)),
            ("authors", ModelObject.CreateList(g.Select(author => CreateEntry(author, settings)))))));

    /// <summary>Creates the list of initials, each with the page of the index on which it first appears: <c>letters</c>.</summary>
    /// <param name="pages">All pages of the index.</param>
    public static object CreateLetters(IEnumerable<ListPage<AuthorEntry>> pages) => ModelObject.CreateList(pages
        .SelectMany(page => page.Items.Select(author => (author.Initial, page.Path)))
        .DistinctBy(letter => letter.Initial)
        .Select(letter => ModelObject.Create("letter", ("letter", FormatLetter(letter.Initial)), ("path", letter.Path))));

    private static string? FormatLetter(char initial) => initial == AuthorEntry.NoInitial ? null : initial.ToString();
}
