namespace SiteGen.Content;

/// <summary>A page such as About, as its file in <c>content/pages</c> describes it.</summary>
public sealed record Page : IContentFile
{
    /// <summary>The path of its address without the outer slashes; see <see cref="PageSlug"/>.</summary>
    public required string Slug { get; init; }

    /// <summary>The file, relative to the source folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Whether this is the page of a folder: the file <c>index.md</c> in a folder of <c>content/pages</c>.</summary>
    public bool IsIndex => Path == PageSlug.Folder + Slug + "/index.md";

    /// <summary>The title, as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for search engines, as plain text; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>
    /// The position in the menu of the site, or of the section that the page belongs to, smallest first. Null keeps a
    /// page out of the site's menu, and puts it behind the others in a section's.
    /// </summary>
    public int? Menu { get; init; }

    /// <summary>Whether the page is published only with drafts.</summary>
    public bool Draft { get; init; }

    /// <summary>Old addresses that redirect here, with their positions in the file.</summary>
    public IReadOnlyList<Located<string>> Aliases { get; init; } = [];

    /// <summary>Free data for the theme.</summary>
    public ExtraValue Extra { get; init; } = ExtraValue.Empty;

    /// <summary>The text, in Markdown.</summary>
    public string Body { get; init; } = "";

    /// <summary>The line of the file, from 1, on which <see cref="Body"/> begins.</summary>
    public int BodyLine { get; init; } = 1;
}
