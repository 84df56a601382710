namespace SiteGen.Content;

/// <summary>A page of its own (about, subscribe, …) as its file in <c>content/pages</c> says it.</summary>
public sealed record Page : IContentFile
{
    /// <summary>The file's name without <c>.md</c>; the page stands at <c>/slug/</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>The file, relative to the source folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The title, as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for search engines, as plain text; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The place in the site's menu, smallest first; null keeps the page out of it.</summary>
    public int? Menu { get; init; }

    /// <summary>Whether the page is kept out of the output unless drafts are asked for.</summary>
    public bool Draft { get; init; }

    /// <summary>Old addresses that lead here, with their places in the file.</summary>
    public IReadOnlyList<Located<string>> Aliases { get; init; } = [];

    /// <summary>Free data for the theme.</summary>
    public ExtraValue Extra { get; init; } = ExtraValue.Empty;

    /// <summary>The text, in Markdown.</summary>
    public string Body { get; init; } = "";

    /// <summary>The line of the file, from 1, on which <see cref="Body"/> begins.</summary>
    public int BodyLine { get; init; } = 1;
}
