using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>A person or a group with their published papers.</summary>
/// <param name="Slug">What the address is made of; no two authors have the same.</param>
/// <param name="Name">The name in the spelling that most of the papers have.</param>
/// <param name="Initial">The letter under which an index has the name: A to Z, or <see cref="NoInitial"/>.</param>
/// <param name="Papers">The papers, newest first.</param>
public sealed record AuthorEntry(string Slug, PersonName Name, char Initial, IReadOnlyList<PaperEntry> Papers)
{
    /// <summary>The initial of a name that begins with no letter that Latin script can write.</summary>
    public const char NoInitial = '#';

    /// <summary>The site path of the author's page.</summary>
    public string Path => SiteUrls.Author(Slug);
}
