using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>A person or a group with their published papers.</summary>
/// <param name="Slug">The last segment of the author's path; unique among the authors.</param>
/// <param name="Name">The name in its most frequent spelling.</param>
/// <param name="Initial">The letter under which an index lists the name: A to Z, or <see cref="NoInitial"/>.</param>
/// <param name="Papers">The papers, newest first.</param>
public sealed record AuthorEntry(string Slug, PersonName Name, char Initial, IReadOnlyList<PaperEntry> Papers)
{
    /// <summary>The initial of a name that does not start with a letter that transliterates to Latin.</summary>
    public const char NoInitial = '#';

    /// <summary>The site path of the author's page.</summary>
    public string Path => SiteUrls.Author(Slug);
}
