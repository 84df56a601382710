using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors;

namespace SiteGen.Sources.Lookup;

/// <summary>Reads the attributes of a DOI of DataCite.</summary>
internal static partial class DataCiteWork
{
    private const int MaxCategories = 100;

    private static readonly DateOnly LastDay = new(2199, 1, 1);

    /// <summary>Reads a work.</summary>
    /// <param name="work">The attributes; untrusted.</param>
    /// <param name="doi">The DOI that it was found by.</param>
    /// <returns>The record; null if the work has no title.</returns>
    public static PaperRecord? Read(JsonElement work, string doi)
    {
        var ids = PaperIds.Find([JsonValues.GetText(work, "doi"), doi]);
        var isArxiv = ids.Arxiv is not null;
        var title = ReadTitle(work, isArxiv);
        if (title.Length == 0)
            return null;
        return new PaperRecord
        {
            Title = title,
            Abstract = isArxiv ? ReadAbstract(work) : "",
            Authors = [.. JsonValues.Enumerate(work, "creators").Take(DoorText.MaxAuthors).Select(ReadAuthor).OfType<RecordAuthor>()],
            Arxiv = ids.Arxiv,
            Doi = ids.Doi,
            Published = ReadDate(work),
            Venue = isArxiv ? null : ToLine(JsonValues.GetText(JsonValues.Find(work, "container"), "title")),
            Publication = isArxiv ? null : ReadPublication(work),
            Categories = isArxiv ? ReadCategories(work) : [],
        };
    }

    // A translated or an alternative title has a type. The titles of arXiv are TeX.
    private static string ReadTitle(JsonElement work, bool isArxiv)
    {
        var titles = JsonValues.Enumerate(work, "titles").ToList();
        var main = titles.Find(title => JsonValues.GetText(title, "titleType") is null);
        var text = JsonValues.GetText(main.ValueKind == JsonValueKind.Undefined ? titles.FirstOrDefault() : main, "title");
        return isArxiv ? DoorText.Fold(text, DoorText.MaxTitle) : MarkupText.ToLine(text);
    }

    private static string ReadAbstract(JsonElement work)
    {
        var text = JsonValues.Enumerate(work, "descriptions")
            .Where(description => JsonValues.GetText(description, "descriptionType") == "Abstract")
            .Select(description => JsonValues.GetText(description, "description"))
            .OfType<string>()
            .FirstOrDefault("");
        return DoorText.Join(BlankLine().Split(text), DoorText.MaxAbstract);
    }

    private static RecordAuthor? ReadAuthor(JsonElement creator)
    {
        if (ToLine(JsonValues.GetText(creator, "familyName")) is { } family)
            return RecordAuthor.FromParts(family, ToLine(JsonValues.GetText(creator, "givenName")));
        if (ToLine(JsonValues.GetText(creator, "name")) is not { } name)
            return null;
        if (JsonValues.GetText(creator, "nameType") == "Organizational")
            return RecordAuthor.FromParts(name, null);
        var parts = name.Split(", ", 2);
        return parts.Length == 2 ? RecordAuthor.FromParts(parts[0], parts[1]) : RecordAuthor.FromName(name);
    }

    private static PartialDate? ReadDate(JsonElement work)
    {
        var dates = JsonValues.Enumerate(work, "dates").Take(MaxCategories)
            .Where(date => JsonValues.GetText(date, "dateType") is "Submitted" or "Issued" or "Available")
            .Select(date => JsonValues.GetText(date, "date"))
            .Append(JsonValues.GetText(work, "publicationYear"));
        return DoiService.FindEarliest(dates.Select(date => WrittenDate.Read(date, LastDay)).OfType<PartialDate>());
    }

    private static Publication ReadPublication(JsonElement work)
    {
        var (container, types) = (JsonValues.Find(work, "container"), JsonValues.Find(work, "types"));
        var type = JsonValues.GetText(types, "bibtex");
        var (first, last) = (ToLine(JsonValues.GetText(container, "firstPage")), ToLine(JsonValues.GetText(container, "lastPage")));
        return new Publication
        {
            Type = type != "misc" && Publication.Types.Contains(type) ? type : null,
            Volume = ToLine(JsonValues.GetText(container, "volume")),
            Number = ToLine(JsonValues.GetText(container, "issue")),
            Pages = first is null || last is null || first == last ? first : $"{first}–{last}",
            Publisher = ToLine(JsonValues.GetText(work, "publisher") ?? JsonValues.GetText(JsonValues.Find(work, "publisher"), "name")),
        };
    }

    // "Digital Libraries (cs.DL)".
    private static List<string> ReadCategories(JsonElement work) => [.. JsonValues.Enumerate(work, "subjects").Take(MaxCategories)
        .Where(subject => JsonValues.GetText(subject, "subjectScheme") == "arXiv")
        .Select(subject => Category().Match(JsonValues.GetText(subject, "subject") ?? "").Groups["id"].Value)
        .Where(id => id.Length > 0)];

    private static string? ToLine(string? text) => MarkupText.ToLine(text, DoorText.MaxName) is { Length: > 0 } line ? line : null;

    [GeneratedRegex(@"\((?<id>[a-z]{2,10}(?:-[a-z]{1,5})?(?:\.[A-Za-z-]{2,10})?)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Category();

    [GeneratedRegex(@"\n[ \t\r]*\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();
}
