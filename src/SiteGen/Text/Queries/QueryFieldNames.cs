namespace SiteGen.Text.Queries;

/// <summary>The names before a colon in a query.</summary>
internal static class QueryFieldNames
{
    /// <summary>The field whose value is a year or a range of years.</summary>
    public const string Year = "year";

    /// <summary>The field whose value is one of <see cref="HasValues"/>.</summary>
    public const string Has = "has";

    private const int MinSharedStart = 3;

    // Names that arXiv, PubMed, Europe PMC and Google Scholar use.
    private static readonly Dictionary<string, string> ForeignNames = new(StringComparer.Ordinal)
    {
        ["ti"] = "title",
        ["intitle"] = "title",
        ["allintitle"] = "title",
        ["ab"] = "abstract",
        ["tiab"] = "abstract",
        ["summary"] = "abstract",
        ["au"] = "author",
        ["by"] = "author",
        ["name"] = "author",
        ["jr"] = "venue",
        ["ta"] = "venue",
        ["source"] = "venue",
        ["journal"] = "venue",
        ["conference"] = "venue",
        ["cat"] = "topic",
        ["category"] = "topic",
        ["tag"] = "topic",
        ["keyword"] = "topic",
        ["dp"] = Year,
        ["date"] = Year,
        ["published"] = Year,
        ["is"] = Has,
        ["with"] = Has,
    };

    private static readonly Dictionary<string, QueryField> Fields =
        Enum.GetValues<QueryField>().ToDictionary(field => field.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>All names, in the order of the documentation.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Fields.Keys, Year, Has];

    /// <summary>What a document can have.</summary>
    public static IReadOnlyList<string> HasValues { get; } = ["code", "pdf", "doi", "arxiv", "abstract", "notes", "pick"];

    /// <summary>Returns the field with a name in lower case, or null if it is none of <see cref="QueryField"/>.</summary>
    public static QueryField? Find(string name) => Fields.TryGetValue(name, out var field) ? field : null;

    /// <summary>Returns the name of a field in lower case.</summary>
    public static string GetName(QueryField field) => field.ToString().ToLowerInvariant();

    /// <summary>Returns the known name that an unknown one probably means, or null.</summary>
    /// <param name="unknown">A name in lower case.</param>
    public static string? Suggest(string unknown) =>
        ForeignNames.GetValueOrDefault(unknown)
        ?? All.Where(name => CountSharedStart(name, unknown) >= Math.Min(MinSharedStart, name.Length))
            .MaxBy(name => CountSharedStart(name, unknown));

    private static int CountSharedStart(string a, string b) => a.AsSpan().CommonPrefixLength(b);
}
