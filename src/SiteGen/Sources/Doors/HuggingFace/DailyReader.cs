using System.Globalization;
using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Content.Records;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors.HuggingFace;

/// <summary>
/// Reads the daily papers of Hugging Face. Only facts are taken: summaries and keywords that its machines write, thumbnails and
/// avatars are not.
/// </summary>
internal static class DailyReader
{
    // arXiv began in August 1991.
    private const int FirstYear = 1991;

    private const int LastYear = 2100;

    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>Reads a page.</summary>
    /// <param name="json">The body.</param>
    /// <param name="day">
    /// The day that was asked for. Entries of other days are ignored, because an empty day may answer with another one.
    /// </param>
    /// <param name="fault">What is wrong with the body; null if it can be read.</param>
    public static DailyPage? Read(ReadOnlyMemory<byte> json, DateOnly day, out string? fault)
    {
        if (!SafeJson.TryParse(json, out var document, out fault))
            return null;
        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                fault = "is no list";
                return null;
            }

            var entries = new List<DailyEntry>();
            var (count, leftOut) = (0, 0);
            foreach (var item in document.RootElement.EnumerateArray())
            {
                count++;
                if (Convert(item, day) is not { } entry)
                    leftOut++;
                else if (DateOnly.FromDateTime(entry.Featured.UtcDateTime) == day)
                    entries.Add(entry);
            }

            return new DailyPage(entries, count, leftOut);
        }
    }

    private static DailyEntry? Convert(JsonElement item, DateOnly day)
    {
        if (JsonValues.Find(item, "paper") is not { ValueKind: JsonValueKind.Object } paper
            || JsonValues.GetText(paper, "id") is not { } text
            || ArxivId.Parse(text) is not { } id)
            return null;
        return new DailyEntry
        {
            Id = id,
            Featured = ReadTime(paper, "submittedOnDailyAt") ?? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero),
            Title = DoorText.Fold(JsonValues.GetText(paper, "title") ?? JsonValues.GetText(item, "title"), DoorText.MaxTitle),
            Abstract = DoorText.Join((JsonValues.GetText(paper, "summary") ?? "").Split("\n\n"), DoorText.MaxAbstract),
            Authors = ReadAuthors(paper),
            Published = ReadTime(paper, "publishedAt") is { } time ? new PartialDate(time.Year, time.Month, time.Day) : null,
            Upvotes = JsonValues.Find(paper, "upvotes") is { ValueKind: JsonValueKind.Number } upvotes
                && upvotes.TryGetInt32(out var number) && number >= 0 ? number : null,
            Links = ReadLinks(paper),
        };
    }

    /// <summary>Returns the authors of a paper, without those who are hidden.</summary>
    /// <param name="paper">The paper, in any answer of Hugging Face.</param>
    public static IReadOnlyList<RecordAuthor> ReadAuthors(JsonElement paper) =>
        [.. JsonValues.Enumerate(paper, "authors")
            .Where(author => JsonValues.Find(author, "hidden") is not { ValueKind: JsonValueKind.True })
            .Select(author => DoorText.Fold(JsonValues.GetText(author, "name"), DoorText.MaxName))
            .Where(name => name.Length > 0)
            .Take(DoorText.MaxAuthors)
            .Select(RecordAuthor.FromName)];

    private static List<KeyValuePair<string, string>> ReadLinks(JsonElement paper)
    {
        var links = new List<KeyValuePair<string, string>>();
        foreach (var (name, member) in (ReadOnlySpan<(string, string)>)[("code", "githubRepo"), ("project", "projectPage")])
        {
            // Some addresses are broken by a newline.
            var address = string.Concat((JsonValues.GetText(paper, member) ?? "").Where(c => !char.IsWhiteSpace(c)));
            if (address.Length <= DoorText.MaxTitle && WebAddress.IsValid(address))
                links.Add(new KeyValuePair<string, string>(name, address));
        }

        return links;
    }

    private static DateTimeOffset? ReadTime(JsonElement element, string name) =>
        DateTimeOffset.TryParse(JsonValues.GetText(element, name), CultureInfo.InvariantCulture, Utc, out var time)
        && time.Year is >= FirstYear and <= LastYear
            ? time
            : null;
}
