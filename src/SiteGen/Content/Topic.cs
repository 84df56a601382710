namespace SiteGen.Content;

/// <summary>A topic, as its file in <c>content/topics</c> describes it.</summary>
public sealed record Topic : IContentFile
{
    /// <summary>The file's name without <c>.md</c>; part of URLs and of the papers' <c>topics</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>The file, relative to the source folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The name for readers, as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence, as plain text; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The phrases by which an import assigns this topic to a paper, with their positions in the file.</summary>
    public IReadOnlyList<Located<string>> Match { get; init; } = [];

    /// <summary>Free data for the theme.</summary>
    public ExtraValue Extra { get; init; } = ExtraValue.Empty;

    /// <summary>The introduction, in Markdown; may be empty.</summary>
    public string Body { get; init; } = "";

    /// <summary>The line of the file, from 1, on which <see cref="Body"/> begins.</summary>
    public int BodyLine { get; init; } = 1;
}
