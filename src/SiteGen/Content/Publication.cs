namespace SiteGen.Content;

/// <summary>
/// What a citation needs beside the venue: the front matter's <c>publication</c>. The texts are plain; all are optional.
/// </summary>
public sealed record Publication
{
    /// <summary>The names of the keys, in the order of a file.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["type", "volume", "number", "pages", "publisher", "school", "editors", "isbn"];

    /// <summary>The entry types that <see cref="Type"/> may name: those of BibTeX for works that people cite.</summary>
    public static IReadOnlyList<string> Types { get; } =
        ["article", "inproceedings", "incollection", "inbook", "book", "phdthesis", "mastersthesis", "techreport", "misc"];

    /// <summary>BibTeX's entry type, one of <see cref="Types"/>; null if it has to be guessed from the venue.</summary>
    public string? Type { get; init; }

    /// <summary>The volume of the journal, the proceedings or the book.</summary>
    public string? Volume { get; init; }

    /// <summary>The issue of the journal, or the number of a report.</summary>
    public string? Number { get; init; }

    /// <summary>The pages, or the number of the article: <c>770–778</c>, <c>e1002</c>.</summary>
    public string? Pages { get; init; }

    /// <summary>The publisher; for a report, the institution.</summary>
    public string? Publisher { get; init; }

    /// <summary>The school of a thesis.</summary>
    public string? School { get; init; }

    /// <summary>The editors of the proceedings or the book.</summary>
    public IReadOnlyList<PersonName> Editors { get; init; } = [];

    /// <summary>The ISBN of the proceedings or the book, as the publisher writes it.</summary>
    public string? Isbn { get; init; }

    /// <summary>Splits the pages at a dash: <c>770–778</c> has a first and a last one, <c>e1002</c> only a first one.</summary>
    /// <returns>The pages; null where there is none.</returns>
    public (string? First, string? Last) SplitPages()
    {
        var parts = Pages?.Split(['-', '–', '—'], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return (parts.ElementAtOrDefault(0), parts.ElementAtOrDefault(1)?.TrimStart('-', '–', '—', ' '));
    }

    /// <summary>Returns the value of a key as front matter has it; null if it is absent.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    internal YamlValue? GetValue(string key) => key switch
    {
        "editors" => Editors.Count > 0 ? FrontMatterValue.From(Editors.Select(e => e.ToString())) : null,
        _ => GetText(key) is { Length: > 0 } text ? FrontMatterValue.From(text) : null,
    };

    private string? GetText(string key) => key switch
    {
        "type" => Type,
        "volume" => Volume,
        "number" => Number,
        "pages" => Pages,
        "publisher" => Publisher,
        "school" => School,
        "isbn" => Isbn,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "not a key of 'publication'"),
    };
}
