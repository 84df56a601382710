using System.Text.Json;
using SiteGen.Content.Identifiers;
using SiteGen.Text;
using TexMath.Xml;

namespace SiteGen.Content.Records;

/// <summary>Reads typed members of a record. A member of the wrong type is left out with a warning.</summary>
/// <param name="element">The record.</param>
/// <param name="warnings">Receives the warnings.</param>
internal readonly struct RecordFields(JsonElement element, RecordWarnings.Line warnings)
{
    // The largest collaborations have about 5,000 authors.
    private const int MaxAuthors = 10_000;
    private const int MaxListItems = 100;
    private const string UnknownSource = "unknown";

    /// <summary>Returns a text without the characters that XML forbids, trimmed; null if it is absent or blank.</summary>
    /// <param name="name">The name of the member.</param>
    public string? GetText(string name)
    {
        var value = Find(name);
        if (value is not { } found)
            return null;
        if (found.ValueKind == JsonValueKind.String)
            return CleanText(found);
        Warn(name, found, "a text");
        return null;
    }

    /// <summary>Returns an identifier.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="parse">Returns the bare identifier, or null.</param>
    /// <param name="expected">What is expected, for the warning.</param>
    public string? GetIdentifier(string name, Func<string, string?> parse, string expected)
    {
        if (GetText(name) is not { } text)
            return null;
        if (parse(text) is { } id)
            return id;
        warnings.Add(1, $"\"{name}\" is \"{VisibleText.SanitizeAndShorten(text)}\"; expected {expected}; it was left out");
        return null;
    }

    /// <summary>Returns a date; a time of day after it is ignored.</summary>
    /// <param name="name">The name of the member.</param>
    public PartialDate? GetDate(string name)
    {
        if (GetText(name) is not { } text)
            return null;
        var day = text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text;
        if (PartialDate.TryParse(day, out var date))
            return date;
        warnings.Add(1, $"\"{name}\" is \"{VisibleText.SanitizeAndShorten(text)}\"; expected a year, a month or a day: 2016, 2016-11 "
            + "or 2016-11-23; it was left out");
        return null;
    }

    /// <summary>Returns <c>true</c> or <c>false</c>; false if the member is absent.</summary>
    /// <param name="name">The name of the member.</param>
    public bool GetBoolean(string name)
    {
        var value = Find(name);
        if (value is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) } other)
            Warn(name, other, "true or false");
        return value is { ValueKind: JsonValueKind.True };
    }

    /// <summary>Returns a whole number from 0.</summary>
    /// <param name="name">The name of the member.</param>
    public int? GetCount(string name)
    {
        var value = Find(name);
        if (value is not { } found)
            return null;
        if (found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out var number) && number >= 0)
            return number;
        Warn(name, found, "a whole number from 0");
        return null;
    }

    /// <summary>Returns a list of texts; at most the first hundred.</summary>
    /// <param name="name">The name of the member.</param>
    public IReadOnlyList<string> GetTexts(string name)
    {
        var texts = new List<string>();
        foreach (var item in EnumerateArray(name, MaxListItems))
        {
            if (item.ValueKind == JsonValueKind.String && CleanText(item) is { } text)
                texts.Add(text);
        }

        return texts;
    }

    /// <summary>Returns the authors: objects with <c>family</c> and <c>given</c>, or texts in reading order.</summary>
    public IReadOnlyList<RecordAuthor> GetAuthors()
    {
        var authors = new List<RecordAuthor>();
        foreach (var item in EnumerateArray("authors", MaxAuthors))
        {
            var author = item.ValueKind switch
            {
                JsonValueKind.String when CleanText(item) is { } name => RecordAuthor.FromName(name),
                JsonValueKind.Object => ReadAuthor(new RecordFields(item, warnings)),
                _ => null,
            };
            if (author is not null)
                authors.Add(author);
        }

        return authors;
    }

    /// <summary>Returns the addresses by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> GetLinks()
    {
        var value = Find("links");
        if (value is not { } found)
            return [];
        if (found.ValueKind != JsonValueKind.Object)
        {
            Warn("links", found, "an object, such as {\"code\": \"https://…\"}");
            return [];
        }

        var links = new List<KeyValuePair<string, string>>();
        foreach (var member in found.EnumerateObject().Take(MaxListItems))
        {
            if (member.Value.ValueKind == JsonValueKind.String && CleanText(member.Value) is { } address && WebAddress.IsValid(address))
                links.Add(KeyValuePair.Create(XmlText.Clean(member.Name), address));
            else
                warnings.Add(1, $"the link \"{VisibleText.SanitizeAndShorten(member.Name)}\" is no address that begins with https:// or "
                    + "http://; it was left out");
        }

        return links;
    }

    /// <summary>Returns the name of the source. A name that no source can have counts as that of a source that is not watched.</summary>
    public string? GetSource()
    {
        if (GetText("source") is not { } name || Slug.IsValid(name))
            return GetText("source");
        warnings.Add(1, $"\"source\" is \"{VisibleText.SanitizeAndShorten(name)}\"; expected the name of a source, such as arxiv");
        return UnknownSource;
    }

    /// <summary>Returns what a citation needs beside the venue.</summary>
    public Publication? GetPublication()
    {
        if (Find("publication") is not { ValueKind: JsonValueKind.Object } found)
            return null;
        var fields = new RecordFields(found, warnings);
        var type = fields.GetText("type");
        return new Publication
        {
            Type = Publication.Types.Contains(type) ? type : null,
            Volume = fields.GetText("volume"),
            Number = fields.GetText("number"),
            Pages = fields.GetText("pages"),
            Publisher = fields.GetText("publisher"),
            School = fields.GetText("school"),
            Isbn = fields.GetText("isbn"),
        };
    }

    private static RecordAuthor? ReadAuthor(RecordFields fields)
    {
        if (fields.GetText("family") is { } family)
            return RecordAuthor.FromParts(family, fields.GetText("given"));
        return (fields.GetText("name") ?? fields.GetText("given")) is { } name ? RecordAuthor.FromName(name) : null;
    }

    private static string? CleanText(JsonElement value) =>
        XmlText.Clean(value.GetString()!).Trim() is { Length: > 0 } text ? text : null;

    private IEnumerable<JsonElement> EnumerateArray(string name, int max)
    {
        var value = Find(name);
        if (value is not { } found)
            return [];
        if (found.ValueKind == JsonValueKind.Array)
            return found.EnumerateArray().Take(max);
        Warn(name, found, "a list");
        return [];
    }

    private JsonElement? Find(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    private void Warn(string name, JsonElement value, string expected) =>
        warnings.Add(1, $"\"{name}\" is {Describe(value.ValueKind)}; expected {expected}; it was left out");

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "true or false",
    };
}
