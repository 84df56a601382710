namespace SiteGen.Content;

/// <summary>What curators say about the papers of a day, as the file in <c>content/editions</c> has it.</summary>
public sealed record Introduction : IContentFile
{
    /// <summary>The file's name without <c>.md</c>: the day in the form of <see cref="IsoDay"/>.</summary>
    public required string Slug { get; init; }

    /// <summary>The file, relative to the source folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The day whose papers it introduces.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The title, as plain text; null if the text has none.</summary>
    public string? Title { get; init; }

    /// <summary>The slugs of the curators who wrote it, with their positions in the file (<c>by</c>).</summary>
    public IReadOnlyList<Located<string>> Curators { get; init; } = [];

    /// <summary>The text, in Markdown; not empty.</summary>
    public required string Body { get; init; }

    /// <summary>The line of the file, from 1, on which <see cref="Body"/> begins.</summary>
    public int BodyLine { get; init; } = 1;
}
