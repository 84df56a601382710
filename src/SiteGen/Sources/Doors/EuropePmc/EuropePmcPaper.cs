using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Records;

namespace SiteGen.Sources.Doors.EuropePmc;

/// <summary>Reads a paper of Europe PMC (<c>resultType=core</c>).</summary>
internal static partial class EuropePmcPaper
{
    /// <summary>Reads a paper.</summary>
    /// <param name="result">An element of the list of results; untrusted.</param>
    /// <param name="today">The day of the run.</param>
    /// <returns>The record; null if it has no title.</returns>
    public static PaperRecord? Read(JsonElement result, DateOnly today)
    {
        var title = TrimStop(MarkupText.ToLine(JsonValues.GetText(result, "title")));
        if (title.Length == 0)
            return null;
        var ids = PaperIds.Find([JsonValues.GetText(result, "doi")]);
        var journal = JsonValues.Find(result, "journalInfo");
        var venue = MarkupText.ToLine(JsonValues.GetText(JsonValues.Find(journal, "journal"), "title"), DoorText.MaxName);
        return new PaperRecord
        {
            Title = title,
            Abstract = ReadAbstract(JsonValues.GetText(result, "abstractText")),
            Authors = ReadAuthors(result),
            Arxiv = ids.Arxiv,
            Doi = ids.Doi,
            Published = WrittenDate.Read(JsonValues.GetText(result, "firstPublicationDate"), today)
                ?? WrittenDate.Read(JsonValues.GetText(result, "pubYear"), today),
            Venue = venue.Length > 0 ? venue : null,
            Publication = venue.Length > 0 ? ReadPublication(result, journal) : null,
            Links = ids.Doi is null && ids.Arxiv is null ? CreateLinks(result) : [],
        };
    }

    private static string TrimStop(string title) =>
        title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1].TrimEnd() : title;

    // "<h4>Background</h4>text" becomes "Background: text", in a paragraph of its own.
    private static string ReadAbstract(string? markup)
    {
        var marked = Heading().Replace(markup ?? "", match =>
        {
            var heading = match.Groups["text"].Value.Trim();
            return heading.Equals("abstract", StringComparison.OrdinalIgnoreCase) || heading.Length == 0 ? "<p>"
                : heading[^1] is ':' or '.' or '?' or '!' ? $"<p>{heading} "
                : $"<p>{heading}: ";
        });
        return DoorText.Join(MarkupText.ToParagraphs(marked), DoorText.MaxAbstract);
    }

    private static List<RecordAuthor> ReadAuthors(JsonElement result)
    {
        var authors = JsonValues.Enumerate(JsonValues.Find(result, "authorList"), "author")
            .Take(DoorText.MaxAuthors)
            .Select(ReadAuthor)
            .OfType<RecordAuthor>()
            .ToList();
        if (authors.Count > 0)
            return authors;
        var text = MarkupText.ToLine(JsonValues.GetText(result, "authorString"), DoorText.MaxAbstract).TrimEnd('.');
        return [.. text.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Take(DoorText.MaxAuthors)
            .Select(SplitInitials)];
    }

    private static RecordAuthor? ReadAuthor(JsonElement author)
    {
        if (GetName(author, "collectiveName") is { } group)
            return RecordAuthor.FromParts(group, null);
        if (GetName(author, "lastName") is { } family)
            return RecordAuthor.FromParts(family, GetName(author, "firstName") ?? GetName(author, "initials"));
        return GetName(author, "fullName") is { } name ? SplitInitials(name) : null;
    }

    private static string? GetName(JsonElement author, string member) =>
        MarkupText.ToLine(JsonValues.GetText(author, member), DoorText.MaxName) is { Length: > 0 } name ? name : null;

    // "de Sample BC"; what does not end in initials is a group.
    private static RecordAuthor SplitInitials(string name)
    {
        var space = name.LastIndexOf(' ');
        var last = name.AsSpan(space + 1);
        var hasInitials = space > 0 && last.Length is >= 1 and <= 4 && last.IndexOfAnyExceptInRange('A', 'Z') < 0;
        return hasInitials ? RecordAuthor.FromParts(name[..space].TrimEnd(), name[(space + 1)..]) : RecordAuthor.FromParts(name, null);
    }

    private static Publication? ReadPublication(JsonElement result, JsonElement? journal)
    {
        var (volume, number) = (GetField(journal, "volume"), GetField(journal, "issue"));
        var pages = GetField(result, "pageInfo");
        return volume is null && number is null && pages is null
            ? null
            : new Publication { Type = "article", Volume = volume, Number = number, Pages = pages };
    }

    private static string? GetField(JsonElement? parent, string member) =>
        MarkupText.ToLine(JsonValues.GetText(parent, member), DoorText.MaxName) is { Length: > 0 } text ? text : null;

    private static IReadOnlyList<KeyValuePair<string, string>> CreateLinks(JsonElement result)
    {
        var (source, id) = (JsonValues.GetText(result, "source") ?? "", JsonValues.GetText(result, "id") ?? "");
        return Source().IsMatch(source) && Id().IsMatch(id)
            ? [KeyValuePair.Create("page", $"https://europepmc.org/article/{source}/{id}")]
            : [];
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex("<h[1-6][^<>]{0,100}>(?<text>[^<>]{0,100})</h[1-6]>", Options)]
    private static partial Regex Heading();

    [GeneratedRegex("^[A-Z]{2,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    [GeneratedRegex("^[A-Z0-9][A-Z0-9._-]{0,60}$", Options)]
    private static partial Regex Id();
}
