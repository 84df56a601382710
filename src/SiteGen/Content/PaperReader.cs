using System.Globalization;
using CommunityToolkit.HighPerformance.Buffers;
using SiteGen.Content.Identifiers;

namespace SiteGen.Content;

/// <summary>Parses files of <c>content/papers</c>.</summary>
internal static class PaperReader
{
    private const string NotesHeading = "Notes";

    // Lists, feeds and search results show it whole, so it must not outgrow what they show of an abstract.
    private const int MaxWhyLength = 300;

    // Papers share venues, given names and names of links. Each of these is held once, not once per paper.
    private static readonly StringPool Pool = new(8192);

    /// <summary>Parses a paper; returns null, with errors, if its front matter is missing or lacks a required key.</summary>
    public static Paper? Read(string text, string slug, FileDiagnostics diagnostics) =>
        Read(text, slug, diagnostics, needsDate: true);

    /// <summary>
    /// Parses a paper that may lack a date: one that is proposed, or that the curator has just taken. Without a date,
    /// <see cref="Paper.Date"/> has its default.
    /// </summary>
    public static Paper? ReadProposed(string text, string slug, FileDiagnostics diagnostics) =>
        Read(text, slug, diagnostics, needsDate: false);

    private static Paper? Read(string text, string slug, FileDiagnostics diagnostics, bool needsDate)
    {
        if (MarkdownFile.Read(text, diagnostics) is not var (fields, front))
            return null;
        var title = fields.GetRequiredString("title", "The paper's title");
        if (title is not null && fields.GetString("title") is { } located)
            TitleCheck.Run(located, diagnostics);
        var date = ReadDate(fields, diagnostics, needsDate);
        var (abstractText, notes, notesLine) = SplitNotes(front);
        var paper = new Paper
        {
            Slug = slug,
            Path = diagnostics.Path,
            Title = title ?? "",
            Date = date ?? default,
            Published = fields.Parse<PartialDate>(
                "published", PartialDate.TryParse, "a year, a month or a day: 2016, 2016-11 or 2016-11-23"),
            Authors = ReadAuthors(fields, diagnostics),
            Arxiv = ReadIdentifier(fields, "arxiv", ArxivId.ParseIdOrAddress, "an arXiv identifier such as 1611.07725", diagnostics),
            Doi = ReadIdentifier(fields, "doi", Doi.Parse, "a DOI such as 10.1109/CVPR.2017.587", diagnostics),
            Venue = fields.GetString("venue") is { Value.Length: > 0 } venue ? Pool.GetOrAdd(venue.Value) : null,
            Publication = PublicationReader.Read(fields, diagnostics),
            Topics = MarkdownFile.ReadSlugs(fields, "topics", "topic", diagnostics),
            IsPick = fields.GetBoolean("pick", defaultValue: false),
            Why = ReadWhy(fields, diagnostics),
            Curators = MarkdownFile.ReadSlugs(fields, "by", "curator", diagnostics),
            Image = fields.GetString("image") is { Value.Length: > 0 } image ? image : null,
            ImageAlt = fields.GetString("imageAlt") is { Value.Length: > 0 } alt ? alt.Value : null,
            Links = ReadLinks(fields, diagnostics),
            Withdrawn = fields.GetBoolean("withdrawn", defaultValue: false),
            Draft = fields.GetBoolean("draft", defaultValue: false),
            Aliases = MarkdownFile.ReadAliases(fields, diagnostics),
            Extra = fields.GetExtra("extra"),
            Written = [.. PaperFields.Names.Where(fields.Has)],
            Abstract = abstractText,
            AbstractLine = front.BodyLine,
            Notes = notes,
            NotesLine = notesLine,
        };
        fields.WarnOfUnknownKeys();
        return title is null || (date is null && needsDate) ? null : paper;
    }

    private static FeedDate? ReadDate(FieldReader fields, FileDiagnostics diagnostics, bool isRequired)
    {
        var isMissing = fields.GetValue("date") switch
        {
            null => true,
            YamlValue.Scalar scalar => string.IsNullOrWhiteSpace(scalar.Text),
            _ => false,
        };
        if (isMissing && isRequired)
            diagnostics.Error("'date' is missing; add date: \"2026-11-23\", the day on which the paper enters the feed");
        return fields.Parse<FeedDate>("date", FeedDate.TryParse, "a day such as 2026-11-23 or a time such as 2026-11-23T08:00:00Z");
    }

    private static PersonName[] ReadAuthors(FieldReader fields, FileDiagnostics diagnostics)
    {
        var authors = new List<PersonName>();
        foreach (var (text, position) in fields.GetStrings("authors"))
        {
            var name = PersonName.Parse(text);
            if (name.Family.Length == 0)
                diagnostics.Error(position, $"the author \"{text}\" has no family name; write \"Given Family\" or \"Family, Given\"");
            else
                authors.Add(name with { Given = Pool.GetOrAdd(name.Given) });
        }

        return [.. authors];
    }

    private static string? ReadIdentifier(
        FieldReader fields, string key, Func<string, string?> parse, string expected, FileDiagnostics diagnostics)
    {
        if (fields.GetString(key) is not { Value.Length: > 0 } text)
            return null;
        if (parse(text.Value) is not { } id)
        {
            diagnostics.Error(text.Position, $"'{key}' is \"{text.Value}\"; expected {expected}");
            return null;
        }

        if (id != text.Value)
            diagnostics.Warning(text.Position, $"'{key}' is \"{text.Value}\"; write the bare identifier \"{id}\"");
        return id;
    }

    private static Located<string>? ReadWhy(FieldReader fields, FileDiagnostics diagnostics)
    {
        if (fields.GetString("why") is not { Value.Length: > 0 } why)
            return null;
        var sentence = string.Join(' ', why.Value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        if (sentence.Length <= MaxWhyLength)
            return why with { Value = sentence };
        diagnostics.Error(
            why.Position,
            string.Create(
                CultureInfo.InvariantCulture,
                $"'why' has {sentence.Length} characters; give the reason in one sentence of at most {MaxWhyLength}, ")
            + "and put the rest below the heading '## Notes'");
        return null;
    }

    private static KeyValuePair<string, string>[] ReadLinks(FieldReader fields, FileDiagnostics diagnostics)
    {
        var links = new List<KeyValuePair<string, string>>();
        foreach (var (key, address) in fields.GetStringMap("links"))
        {
            if (WebAddress.IsValid(address.Value))
            {
                links.Add(KeyValuePair.Create(Pool.GetOrAdd(key), address.Value));
            }
            else
            {
                diagnostics.Error(
                    address.Position,
                    $"'links.{key}' is \"{address.Value}\"; expected an address that begins with https:// or http://");
            }
        }

        return [.. links];
    }

    // The heading ends the abstract even without a blank line around it.
    private static (string Abstract, string? Notes, int NotesLine) SplitNotes(FrontMatter front)
    {
        var line = front.BodyLine;
        for (var start = 0; start < front.Body.Length; line++)
        {
            var end = front.Body.IndexOf('\n', start);
            var next = end < 0 ? front.Body.Length : end + 1;
            if (IsNotesHeading(front.Body.AsSpan(start, next - start)))
                return (front.Body[..start], front.Body[next..].Trim('\r', '\n'), line + 1 + CountLeadingBlankLines(front.Body, next));
            start = next;
        }

        return (front.Body, null, 1);
    }

    private static int CountLeadingBlankLines(string body, int start)
    {
        var rest = body.AsSpan(start);
        return rest[..(rest.Length - rest.TrimStart("\r\n").Length)].Count('\n');
    }

    private static bool IsNotesHeading(ReadOnlySpan<char> line) =>
        line.StartsWith("## ") && line[3..].Trim().TrimEnd('#').TrimEnd().Equals(NotesHeading, StringComparison.OrdinalIgnoreCase);
}
