using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Content.Records;

namespace SiteGen.Sources.Doors.Zotero;

/// <summary>Reads an item of a Zotero library (www.zotero.org/support/dev/web_api/v3/types_and_fields).</summary>
internal static partial class ZoteroItem
{
    // What else is in a library, such as notes, attachments, web pages and films, is no paper.
    private static readonly Dictionary<string, string?> Types = new(StringComparer.Ordinal)
    {
        ["preprint"] = null,
        ["journalArticle"] = "article",
        ["conferencePaper"] = "inproceedings",
        ["report"] = "techreport",
        ["thesis"] = "phdthesis",
        ["bookSection"] = "incollection",
        ["book"] = "book",
    };

    /// <summary>Returns whether an item is a paper.</summary>
    /// <param name="item">An element of the answer; untrusted.</param>
    public static bool IsPaper(JsonElement item) =>
        JsonValues.GetText(JsonValues.Find(item, "data"), "itemType") is { } type && Types.ContainsKey(type);

    /// <summary>Reads a paper.</summary>
    /// <param name="item">An element of the answer; untrusted.</param>
    /// <param name="today">The day of the run.</param>
    /// <returns>The record; null if it has no title.</returns>
    public static PaperRecord? Read(JsonElement item, DateOnly today)
    {
        var data = JsonValues.Find(item, "data");
        var title = MarkupText.ToLine(JsonValues.GetText(data, "title"));
        if (title.Length == 0)
            return null;
        var type = JsonValues.GetText(data, "itemType") ?? "";
        var ids = ReadIds(data);
        return new PaperRecord
        {
            Title = title,
            Abstract = DoorText.Join(MarkupText.ToParagraphs(JsonValues.GetText(data, "abstractNote")), DoorText.MaxAbstract),
            Authors = [.. JsonValues.Enumerate(data, "creators").Take(DoorText.MaxAuthors).Select(ReadAuthor).OfType<RecordAuthor>()],
            Arxiv = ids.Arxiv,
            Doi = ids.Doi,
            Published = WrittenDate.Read(JsonValues.GetText(data, "date"), today)
                ?? WrittenDate.Read(JsonValues.GetText(JsonValues.Find(item, "meta"), "parsedDate"), today),
            Venue = type == "preprint"
                ? null
                : GetFirst(data, "publicationTitle", "proceedingsTitle", "conferenceName", "bookTitle", "university"),
            Publication = ReadPublication(data, type),
            Links = PageLink.Create(JsonValues.GetText(data, "url")),
        };
    }

    private static PaperIds ReadIds(JsonElement? data)
    {
        var extra = (JsonValues.GetText(data, "extra") ?? "").Split('\n').Take(50).Select(line => line.Trim())
            .Where(line => Label().IsMatch(line));
        var ids = PaperIds.Find([JsonValues.GetText(data, "DOI"), .. extra, JsonValues.GetText(data, "url")]);
        return JsonValues.GetText(data, "archiveID") is { } archive && ArxivId.Parse(archive) is { } arxiv
            ? ids with { Arxiv = arxiv }
            : ids;
    }

    // Editors and contributors are no authors.
    private static RecordAuthor? ReadAuthor(JsonElement creator)
    {
        if (JsonValues.GetText(creator, "creatorType") != "author")
            return null;
        if (GetLine(creator, "name") is { } group)
            return RecordAuthor.FromParts(group, null);
        var (family, given) = (GetLine(creator, "lastName"), GetLine(creator, "firstName"));
        // Some people write the whole name into one field.
        return family is null ? given is null ? null : RecordAuthor.FromName(given)
            : given is null && family.Contains(' ', StringComparison.Ordinal) ? RecordAuthor.FromName(family)
            : RecordAuthor.FromParts(family, given);
    }

    private static Publication? ReadPublication(JsonElement? data, string type)
    {
        if (type == "preprint")
            return null;
        var isMaster = type == "thesis" && Master().IsMatch(JsonValues.GetText(data, "thesisType") ?? "");
        return new Publication
        {
            Type = isMaster ? "mastersthesis" : Types.GetValueOrDefault(type),
            Volume = GetLine(data, "volume"),
            Number = GetFirst(data, "issue", "reportNumber"),
            Pages = GetLine(data, "pages"),
            Publisher = GetFirst(data, "publisher", "institution"),
            School = GetLine(data, "university"),
            Isbn = GetLine(data, "ISBN"),
        };
    }

    private static string? GetFirst(JsonElement? data, params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            if (GetLine(data, member) is { } text)
                return text;
        }

        return null;
    }

    private static string? GetLine(JsonElement? data, string member) =>
        MarkupText.ToLine(JsonValues.GetText(data, member), DoorText.MaxName) is { Length: > 0 } text ? text : null;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // In "extra", programs write one field in a line.
    [GeneratedRegex(@"^(?:doi|arxiv)\s*:", Options)]
    private static partial Regex Label();

    [GeneratedRegex(@"\bmaster|\bm\.?sc\b|\bdiploma\b", Options)]
    private static partial Regex Master();
}
