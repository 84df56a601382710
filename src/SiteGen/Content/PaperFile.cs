namespace SiteGen.Content;

/// <summary>The content of a new paper's file, for <see cref="PaperWriter"/>.</summary>
public sealed record PaperFile
{
    /// <summary>See <see cref="Paper.Title"/>.</summary>
    public required string Title { get; init; }

    /// <summary>See <see cref="Paper.Date"/>; null for a proposed paper, which has none yet.</summary>
    public required FeedDate? Date { get; init; }

    /// <summary>The optional fields that are known.</summary>
    public PaperFields Fields { get; init; } = new();

    /// <summary>The slugs of the paper's topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>See <see cref="Paper.Abstract"/>; may be empty.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>Free data for the theme.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Extra { get; init; } = [];

    /// <summary>See <see cref="Paper.Draft"/>.</summary>
    public bool Draft { get; init; }
}
