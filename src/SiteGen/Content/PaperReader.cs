using CommunityToolkit.HighPerformance.Buffers;
using SiteGen.Content.Identifiers;

namespace SiteGen.Content;

/// <summary>Reads a file of <c>content/papers</c>.</summary>
internal static class PaperReader
{
    private const string NotesHeading = "Notes";

    // Papers share venues, topics, given names and names of links. Each of these is held once, not once per paper.
    private static readonly StringPool Pool = new(8192);

    /// <summary>Reads a paper; null when its front matter is missing or lacks what is required (errors reported).</summary>
    public static Paper? Read(string text, string slug, FileDiagnostics diagnostics)
    {
        if (MarkdownFile.Read(text, diagnostics) is not var (fields, front))
            return null;
        var title = fields.Required("title", "The paper's title");
        if (title is not null && fields.String("title") is { } located)
            TitleCheck.Run(located, diagnostics);
        var date = fields.Parsed<FeedDate>("date", FeedDate.TryParse, "a day such as 2026-11-23 or a time such as 2026-11-23T08:00:00Z");
        if (date is null && fields.Value("date") is null or YamlValue.Scalar { Text: "" })
            diagnostics.Error("'date' is missing; add date: \"2026-11-23\", the day on which the paper enters the feed");
        var (abstractText, notes, notesLine) = CutNotes(front);
        var paper = new Paper
        {
            Slug = slug,
            Path = diagnostics.Path,
            Title = title ?? "",
            Date = date ?? default,
            Published = fields.Parsed<PartialDate>("published", PartialDate.TryParse, "a year, a month or a day: 2016, 2016-11 or 2016-11-23"),
            Authors = Authors(fields, diagnostics),
            Arxiv = Identifier(fields, "arxiv", text => ArxivId.Parse(text) ?? ArxivId.FromAddress(text), "an arXiv identifier such as 1611.07725", diagnostics),
            Doi = Identifier(fields, "doi", Doi.Parse, "a DOI such as 10.1109/CVPR.2017.587", diagnostics),
            Venue = fields.String("venue") is { Value.Length: > 0 } venue ? Pool.GetOrAdd(venue.Value) : null,
            Topics = Topics(fields, diagnostics),
            Links = Links(fields, diagnostics),
            Draft = fields.Flag("draft", otherwise: false),
            Aliases = MarkdownFile.Aliases(fields, diagnostics),
            Extra = fields.Extra("extra"),
            Written = [.. PaperFields.Names.Where(fields.Has)],
            Abstract = abstractText,
            AbstractLine = front.BodyLine,
            Notes = notes,
            NotesLine = notesLine,
        };
        fields.WarnOfUnknown();
        return title is null || date is null ? null : paper;
    }

    private static PersonName[] Authors(FieldReader fields, FileDiagnostics diagnostics)
    {
        var authors = new List<PersonName>();
        foreach (var (text, position) in fields.Strings("authors"))
        {
            var name = PersonName.Parse(text);
            if (name.Family.Length == 0)
                diagnostics.Error(position, $"the author \"{text}\" has no family name; write \"Given Family\" or \"Family, Given\"");
            else
                authors.Add(name with { Given = Pool.GetOrAdd(name.Given) });
        }

        return [.. authors];
    }

    private static string? Identifier(FieldReader fields, string key, Func<string, string?> parse, string expected, FileDiagnostics diagnostics)
    {
        if (fields.String(key) is not { Value.Length: > 0 } text)
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

    private static Located<string>[] Topics(FieldReader fields, FileDiagnostics diagnostics)
    {
        var topics = new List<Located<string>>();
        foreach (var topic in fields.Strings("topics"))
        {
            if (topics.Any(t => t.Value == topic.Value))
                diagnostics.Warning(topic.Position, $"the topic '{topic.Value}' stands twice; remove one");
            else
                topics.Add(topic with { Value = Pool.GetOrAdd(topic.Value) });
        }

        return [.. topics];
    }

    private static KeyValuePair<string, string>[] Links(FieldReader fields, FileDiagnostics diagnostics)
    {
        var links = new List<KeyValuePair<string, string>>();
        foreach (var (key, address) in fields.Texts("links"))
        {
            if (WebAddress.IsValid(address.Value))
                links.Add(KeyValuePair.Create(Pool.GetOrAdd(key), address.Value));
            else
                diagnostics.Error(address.Position, $"'links.{key}' is \"{address.Value}\"; expected an address that begins with https:// or http://");
        }

        return [.. links];
    }

    // The curator's part begins at the heading itself, whatever stands around it.
    private static (string Abstract, string? Notes, int NotesLine) CutNotes(FrontMatter front)
    {
        var line = front.BodyLine;
        for (var at = 0; at < front.Body.Length; line++)
        {
            var end = front.Body.IndexOf('\n', at);
            var next = end < 0 ? front.Body.Length : end + 1;
            if (IsNotesHeading(front.Body.AsSpan(at, next - at)))
                return (front.Body[..at], front.Body[next..].Trim('\r', '\n'), line + 1 + LeadingBlankLines(front.Body, next));
            at = next;
        }

        return (front.Body, null, 1);
    }

    private static int LeadingBlankLines(string body, int at)
    {
        var rest = body.AsSpan(at);
        return rest[..(rest.Length - rest.TrimStart("\r\n").Length)].Count('\n');
    }

    private static bool IsNotesHeading(ReadOnlySpan<char> line) =>
        line.StartsWith("## ") && line[3..].Trim().TrimEnd('#').TrimEnd().Equals(NotesHeading, StringComparison.OrdinalIgnoreCase);
}
