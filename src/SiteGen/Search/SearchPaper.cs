namespace SiteGen.Search;

/// <summary>A paper as the search indexes it: plain text without Markdown and TeX.</summary>
public sealed record SearchPaper
{
    /// <summary>The slug, from which the browser makes the URL.</summary>
    public required string Slug { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The display names of the authors, in order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The venue.</summary>
    public string? Venue { get; init; }

    /// <summary>The venue without year and volume, by which readers filter.</summary>
    public string? VenueSeries { get; init; }

    /// <summary>The arXiv identifier, which the search finds too.</summary>
    public string? Arxiv { get; init; }

    /// <summary>The year of publication.</summary>
    public int? Year { get; init; }

    /// <summary>The date of publication as a number by which papers are sorted, such as 20240517; 0 without a date.</summary>
    public int Published { get; init; }

    /// <summary>The indexes of the paper's topics in the list of topics.</summary>
    public IReadOnlyList<int> Topics { get; init; } = [];

    /// <summary>The URL of the code, http or https.</summary>
    public string? Code { get; init; }

    /// <summary>The URL of the PDF, http or https, if it is not arXiv's.</summary>
    public string? PdfUrl { get; init; }

    /// <summary>The slugs of the people who chose it.</summary>
    public IReadOnlyList<string> Curators { get; init; } = [];

    /// <summary>The names of those of them who have a page, for results with a pick or a reason.</summary>
    public IReadOnlyList<string> CuratorNames { get; init; } = [];

    /// <summary>Whether it is a pick.</summary>
    public bool IsPick { get; init; }

    /// <summary>Why readers should look at it; null without a reason.</summary>
    public string? Why { get; init; }

    /// <summary>What the paper has, for <c>has:</c> in queries.</summary>
    public IReadOnlyList<string> Has { get; init; } = [];

    /// <summary>The whole abstract, which is indexed but not copied into the index.</summary>
    public string Abstract { get; init; } = "";
}

/// <summary>A topic as search results show it.</summary>
/// <param name="Slug">The slug of the topic.</param>
/// <param name="Title">The title of the topic.</param>
public sealed record SearchTopic(string Slug, string Title);
