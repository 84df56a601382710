using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors;

namespace SiteGen.Sources.Lookup;

/// <summary>Reads submissions of OpenReview (docs.openreview.net, API 2), whose fields are <c>{"value": …}</c>.</summary>
internal static partial class OpenReviewReader
{
    private const int MaxNotes = 1_000;

    /// <summary>Reads the submissions; notes without a title, such as reviews, are left out.</summary>
    /// <param name="body">The body.</param>
    /// <param name="fault">What is wrong with it; null if it can be read.</param>
    public static IReadOnlyList<PaperRecord>? ReadNotes(ReadOnlyMemory<byte> body, out string? fault) => JsonAnswer.Read(
        body,
        JsonValueKind.Object,
        root => JsonValues.Find(root, "notes") is { ValueKind: JsonValueKind.Array } notes
            ? (IReadOnlyList<PaperRecord>)[.. notes.EnumerateArray().Take(MaxNotes).Select(Read).OfType<PaperRecord>()]
            : null,
        out fault);

    private static PaperRecord? Read(JsonElement note)
    {
        var content = JsonValues.Find(note, "content");
        var title = DoorText.Fold(JsonValues.GetText(Find(content, "title"), "value"), DoorText.MaxTitle);
        if (title.Length == 0)
            return null;
        var venue = DoorText.Fold(JsonValues.GetText(Find(content, "venue"), "value"), DoorText.MaxName);
        var isWithdrawn = JsonValues.GetText(Find(content, "venueid"), "value")?.Contains("/Withdrawn", StringComparison.Ordinal) == true;
        var forum = JsonValues.GetText(note, "forum") ?? "";
        return new PaperRecord
        {
            Title = title,
            Abstract = DoorText.Join((JsonValues.GetText(Find(content, "abstract"), "value") ?? "").Split("\n\n"), DoorText.MaxAbstract),
            Authors = [.. JsonValues.Enumerate(Find(content, "authors"), "value")
                .Select(JsonValues.GetText)
                .Select(name => DoorText.Fold(name, DoorText.MaxName))
                .Where(name => name.Length > 0)
                .Take(DoorText.MaxAuthors)
                .Select(RecordAuthor.FromName)],
            Published = ReadDate(note, "pdate") ?? ReadDate(note, "odate") ?? ReadDate(note, "cdate"),
            Venue = venue.Length == 0 || Undecided().IsMatch(venue) ? null : Presentation().Replace(venue, ""),
            Links = Forum().IsMatch(forum) ? [KeyValuePair.Create("page", $"https://openreview.net/forum?id={forum}")] : [],
            Withdrawn = isWithdrawn,
        };
    }

    private static JsonElement? Find(JsonElement? content, string name) => JsonValues.Find(content, name);

    // Milliseconds since 1970.
    private static PartialDate? ReadDate(JsonElement note, string name)
    {
        if (JsonValues.Find(note, name) is not { ValueKind: JsonValueKind.Number } number
            || !number.TryGetInt64(out var milliseconds)
            || milliseconds is < 0 or > 4_000_000_000_000)
            return null;
        var day = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return new PartialDate(day.Year, day.Month, day.Day);
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(?:submitted|submission|withdrawn|rejected|under review)\b", Options)]
    private static partial Regex Undecided();

    [GeneratedRegex(@"\s+(?:poster|oral|spotlight|notable[ -].*)$", Options)]
    private static partial Regex Presentation();

    [GeneratedRegex("^[A-Za-z0-9_-]{6,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex Forum();
}
