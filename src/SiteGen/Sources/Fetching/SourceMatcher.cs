using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Content.Watching;
using SiteGen.Text;
using SiteGen.Text.Queries;

namespace SiteGen.Sources.Fetching;

/// <summary>Why a record matches a source.</summary>
/// <param name="Words">The words of the record that the query matched, and the followed authors.</param>
internal sealed record SourceMatch(IReadOnlyList<string> Words);

/// <summary>Decides whether a record matches a source: by the query, or by an author who is followed.</summary>
/// <param name="source">The source.</param>
internal sealed class SourceMatcher(PaperSource source)
{
    /// <summary>Returns why a record matches; null if it does not.</summary>
    /// <param name="record">The record.</param>
    public SourceMatch? Match(PaperRecord record)
    {
        if (FindFollowed(record) is { } author)
            return new SourceMatch([author]);
        // A source that only follows authors takes nothing else.
        if (source.Query is null)
            return source.Authors.Count > 0 ? null : new SourceMatch([]);
        return source.Query.Match(CreateDocument(record)) is { } match ? new SourceMatch(match.Words) : null;
    }

    private string? FindFollowed(PaperRecord record) => source.Authors.Count == 0
        ? null
        : record.Authors.Select(a => a.Display).FirstOrDefault(name => source.Authors.Any(followed => IsSame(followed, name)));

    // "Christoph H. Lampert", "C. Lampert" and "Lampert, Christoph" may be one person; "Claudia Lampert" is another one.
    private static bool IsSame(PersonName followed, string name)
    {
        var plain = PersonName.Parse(TexProse.ToPlain(name));
        if (Fold(plain.Family) is not { Length: > 0 } family || family != Fold(followed.Family))
            return false;
        var (one, other) = (Fold(followed.Given), Fold(plain.Given));
        if (one.Length == 0 || other.Length == 0)
            return one.Length == other.Length;
        var (first, second) = (FirstWord(one), FirstWord(other));
        return first == second || ((first.Length == 1 || second.Length == 1) && first[0] == second[0]);
    }

    private static string FirstWord(string text) => text.Split(' ', 2)[0];

    private static string Fold(string text) => string.Join(' ', Transliteration.FoldToAscii(text)
        .Split([' ', '-', '.', '\'', '’'], StringSplitOptions.RemoveEmptyEntries));

    private static QueryDocument CreateDocument(PaperRecord record) => new()
    {
        Title = TexProse.ToPlain(record.Title),
        Abstract = TexProse.ToPlain(record.Abstract),
        Authors = [.. record.Authors.Select(a => TexProse.ToPlain(a.Display))],
        Venue = record.Venue is { } venue ? TexProse.ToPlain(venue) : "",
        Topics = record.Categories,
        Year = record.Published?.Year,
        Has = ListWhatItHas(record),
    };

    private static HashSet<string> ListWhatItHas(PaperRecord record)
    {
        var has = new HashSet<string>(record.Links.Select(link => link.Key), StringComparer.OrdinalIgnoreCase);
        if (record.Arxiv is not null)
            has.UnionWith(["arxiv", "pdf"]);
        if (record.Doi is not null)
            has.Add("doi");
        if (record.Abstract.Length > 0)
            has.Add("abstract");
        return has;
    }
}
