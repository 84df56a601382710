namespace SiteGen.Text.Queries;

/// <summary>
/// What queries search: a paper or a record from a source. Each field is split into words when a query first needs it, so use
/// one document for all queries. Safe to share between threads.
/// </summary>
public sealed class QueryDocument
{
    private IndexedText? _title;
    private IndexedText? _abstract;
    private IndexedText? _authors;
    private IndexedText? _venue;
    private IndexedText? _topics;

    /// <summary>The title: plain text, perhaps with TeX.</summary>
    public string Title { get; init; } = "";

    /// <summary>The abstract: Markdown or plain text, perhaps with TeX.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>The names of the authors as they are displayed, the family name last.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The journal or conference; empty if unknown.</summary>
    public string Venue { get; init; } = "";

    /// <summary>Slugs and titles of the topics, or the categories of a source.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The year of publication, or null.</summary>
    public int? Year { get; init; }

    /// <summary>What the document has, for <c>has:</c>; see <see cref="HasNode.Name"/>. Case makes no difference.</summary>
    public IReadOnlyCollection<string> Has { get; init; } = [];

    /// <summary>Returns the words of a field.</summary>
    /// <param name="field">The field.</param>
    internal IndexedText GetWords(QueryField field) => field switch
    {
        QueryField.Title => _title ??= TextIndexer.Index([Title]),
        QueryField.Abstract => _abstract ??= TextIndexer.Index([Abstract]),
        QueryField.Author => _authors ??= TextIndexer.Index(Authors),
        QueryField.Venue => _venue ??= TextIndexer.Index([Venue]),
        _ => _topics ??= TextIndexer.Index(Topics),
    };
}
