namespace SiteGen.Content;

/// <summary>A paper, as its file in <c>content/papers</c> describes it; validated.</summary>
public sealed record Paper : IContentFile
{
    /// <summary>
    /// The file's name without <c>.md</c>. It is the permanent identity: URL, GUID in feeds and citation key derive from it.
    /// </summary>
    public required string Slug { get; init; }

    /// <summary>The file, relative to the source folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Plain text, with TeX formulas between single dollar signs; not Markdown.</summary>
    public required string Title { get; init; }

    /// <summary>When the paper enters the feed.</summary>
    public required FeedDate Date { get; init; }

    /// <summary>When the paper was published, with the precision that is known.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>The authors in order; empty if they are unknown.</summary>
    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    /// <summary>The arXiv identifier without version: <c>1611.07725</c> or <c>math/0306302</c>.</summary>
    public string? Arxiv { get; init; }

    /// <summary>The DOI without resolver: <c>10.1109/CVPR.2017.587</c>.</summary>
    public string? Doi { get; init; }

    /// <summary>Where it was published, as readers call it: <c>CVPR 2017</c>.</summary>
    public string? Venue { get; init; }

    /// <summary>What a citation needs beside the venue; null if no source says.</summary>
    public Publication? Publication { get; init; }

    /// <summary>The slugs of its topics, with their positions in the file, in the curator's order.</summary>
    public IReadOnlyList<Located<string>> Topics { get; init; } = [];

    /// <summary>Whether it is a pick, a paper that its curator recommends above others (<c>pick</c>).</summary>
    public bool IsPick { get; init; }

    /// <summary>
    /// Why readers should look at it (<c>why</c>): one sentence in Markdown, on one line and without images or blocks; null if the
    /// curator gives no reason.
    /// </summary>
    public Located<string>? Why { get; init; }

    /// <summary>The slugs of the curators who chose it, with their positions in the file (<c>by</c>).</summary>
    public IReadOnlyList<Located<string>> Curators { get; init; } = [];

    /// <summary>Its picture (<c>image</c>), the name of a <see cref="SiteImage"/>; null if it has none.</summary>
    public Located<string>? Image { get; init; }

    /// <summary>What the picture shows, for readers who do not see it; null if the file does not say.</summary>
    public string? ImageAlt { get; init; }

    /// <summary>Addresses by name (<c>code</c>, <c>project</c>, <c>data</c>, …), in the file's order; absolute http(s).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Links { get; init; } = [];

    /// <summary>Whether the authors have withdrawn the paper from its archive. It stays in the feed, with a banner.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Whether the paper is published only with drafts.</summary>
    public bool Draft { get; init; }

    /// <summary>Old site paths (<c>/old/path/</c>) that redirect here, with their positions in the file.</summary>
    public IReadOnlyList<Located<string>> Aliases { get; init; } = [];

    /// <summary>Free data for the theme.</summary>
    public ExtraValue Extra { get; init; } = ExtraValue.Empty;

    /// <summary>Those of <see cref="PaperFields.Names"/> that the front matter has, including those without a value.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    /// <summary>The abstract, in Markdown, up to the heading <c>## Notes</c>; may be empty.</summary>
    public required string Abstract { get; init; }

    /// <summary>The line of the file, from 1, on which <see cref="Abstract"/> begins.</summary>
    public int AbstractLine { get; init; } = 1;

    /// <summary>The curator's notes: the Markdown after the heading <c>## Notes</c>; null if there is no such heading.</summary>
    public string? Notes { get; init; }

    /// <summary>The line of the file, from 1, on which <see cref="Notes"/> begins.</summary>
    public int NotesLine { get; init; } = 1;
}

/// <summary>A value with its position in a file.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Position">Where it begins.</param>
public readonly record struct Located<T>(T Value, SourcePosition Position);
