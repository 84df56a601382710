namespace SiteGen.Content;

/// <summary>A person who chooses papers, as the file in <c>content/curators</c> describes them.</summary>
public sealed record Curator : IContentFile
{
    /// <summary>The file's name without <c>.md</c>; what a paper's <c>by</c> names.</summary>
    public required string Slug { get; init; }

    /// <summary>The file, relative to the source folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The name for readers, as plain text.</summary>
    public required string Name { get; init; }

    /// <summary>The curator's own page: an absolute http(s) address; null without one.</summary>
    public string? Link { get; init; }

    /// <summary>What the curator says about themselves, in Markdown; may be empty.</summary>
    public string Body { get; init; } = "";

    /// <summary>The line of the file, from 1, on which <see cref="Body"/> begins.</summary>
    public int BodyLine { get; init; } = 1;
}
