namespace SiteGen.Content;

/// <summary>The fields of a paper that an import may fill. A field that is null or empty is absent.</summary>
public sealed record PaperFields
{
    /// <summary>The names of the fields, in the order of a file.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["published", "authors", "arxiv", "doi", "venue", "publication", "links", "withdrawn"];

    /// <summary>See <see cref="Paper.Published"/>.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>See <see cref="Paper.Authors"/>.</summary>
    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    /// <summary>See <see cref="Paper.Arxiv"/>.</summary>
    public string? Arxiv { get; init; }

    /// <summary>See <see cref="Paper.Doi"/>.</summary>
    public string? Doi { get; init; }

    /// <summary>See <see cref="Paper.Venue"/>.</summary>
    public string? Venue { get; init; }

    /// <summary>See <see cref="Paper.Publication"/>.</summary>
    public Publication? Publication { get; init; }

    /// <summary>See <see cref="Paper.Links"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Links { get; init; } = [];

    /// <summary>See <see cref="Paper.Withdrawn"/>.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The names of the fields that are present, in the order of a file.</summary>
    public IReadOnlyList<string> Present => [.. Names.Where(n => GetValue(n) is not null)];

    /// <summary>Returns a copy without some of the fields.</summary>
    /// <param name="names">The names to leave out.</param>
    public PaperFields Without(IReadOnlyCollection<string> names) => new()
    {
        Published = names.Contains("published") ? null : Published,
        Authors = names.Contains("authors") ? [] : Authors,
        Arxiv = names.Contains("arxiv") ? null : Arxiv,
        Doi = names.Contains("doi") ? null : Doi,
        Venue = names.Contains("venue") ? null : Venue,
        Publication = names.Contains("publication") ? null : Publication,
        Links = names.Contains("links") ? [] : Links,
        Withdrawn = !names.Contains("withdrawn") && Withdrawn,
    };

    /// <summary>Returns the value of one field as it is written into front matter; null when the field is absent.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    internal YamlValue? GetValue(string name) => name switch
    {
        "published" => Published is { } date ? FrontMatterValue.From(date.ToString()) : null,
        "authors" => Authors.Count > 0 ? FrontMatterValue.From(Authors.Select(a => a.ToString())) : null,
        "arxiv" => Arxiv is { Length: > 0 } ? FrontMatterValue.From(Arxiv) : null,
        "doi" => Doi is { Length: > 0 } ? FrontMatterValue.From(Doi) : null,
        "venue" => Venue is { Length: > 0 } ? FrontMatterValue.From(Venue) : null,
        "publication" => Publication is { } publication
            ? FrontMatterValue.From(Publication.Keys.Select(key => (key, publication.GetValue(key))))
            : null,
        "links" => Links.Count > 0 ? FrontMatterValue.From(Links) : null,
        "withdrawn" => Withdrawn ? FrontMatterValue.From(flag: true) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "not a field that an import fills"),
    };
}
