namespace SiteGen.Search;

/// <summary>What the search knows of a paper: plain text, without Markdown and TeX markup.</summary>
public sealed record SearchPaper
{
    /// <summary>The slug, from which the browser makes the address.</summary>
    public required string Slug { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The authors' names as people read them, in order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Where it was published.</summary>
    public string? Venue { get; init; }

    /// <summary>Its arXiv identifier, by which it is found too.</summary>
    public string? Arxiv { get; init; }

    /// <summary>The year of its own date.</summary>
    public int? Year { get; init; }

    /// <summary>The places of its topics in the list of topics.</summary>
    public IReadOnlyList<int> Topics { get; init; } = [];

    /// <summary>The address of its code, http or https.</summary>
    public string? Code { get; init; }

    /// <summary>The whole abstract.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>The abstract's first words, which results show.</summary>
    public string Summary { get; init; } = "";
}

/// <summary>A topic as results name it.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Title">Its name.</param>
public sealed record SearchTopic(string Slug, string Title);
