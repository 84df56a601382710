using System.Globalization;
using System.Xml.Linq;
using SiteGen.Content.Identifiers;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>Reads answers of arXiv's API (info.arxiv.org/help/api/user-manual.html), which are Atom feeds.</summary>
internal static class AtomReader
{
    /// <summary>Reads an answer.</summary>
    /// <param name="xml">The body.</param>
    /// <param name="fault">What is wrong with it; null if it can be read.</param>
    public static ArxivPage? Read(ReadOnlyMemory<byte> xml, out string? fault)
    {
        if (!SafeXml.TryParse(xml, out var document, out fault))
            return null;
        var feed = document.Root;
        if (feed?.Name.LocalName != "feed")
        {
            fault = "is no Atom feed";
            return null;
        }

        var entries = feed.FindChildren("entry").ToList();
        if (entries.Find(IsError) is { } error)
            return new ArxivPage { Error = DoorText.Fold(error.ReadChild("summary"), 200) is { Length: > 0 } text ? text : "error" };
        var records = entries.Select(Convert).OfType<DatedRecord>().ToList();
        _ = int.TryParse(feed.ReadChild("totalResults").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var total);
        return new ArxivPage { Records = records, Entries = entries.Count, LeftOut = entries.Count - records.Count, Total = total };
    }

    // The API describes an error as an entry.
    private static bool IsError(XElement entry) =>
        entry.ReadChild("title").Trim() == "Error" && FindId(entry) is null;

    private static string? FindId(XElement entry) => ArxivId.ParseIdOrAddress(entry.ReadChild("id"));

    private static DatedRecord? Convert(XElement entry)
    {
        var primary = entry.FindChild("primary_category")?.Attribute("term")?.Value;
        var categories = entry.FindChildren("category").Select(category => category.Attribute("term")?.Value ?? "");
        var read = new ArxivEntry
        {
            Id = FindId(entry) ?? "",
            Title = entry.ReadChild("title"),
            Abstract = entry.ReadChild("summary"),
            Authors = [.. entry.FindChildren("author").Take(DoorText.MaxAuthors).Select(author => new ArxivName(author.ReadChild("name")))],
            Comment = entry.ReadChild("comment"),
            JournalReference = entry.ReadChild("journal_ref"),
            Doi = entry.ReadChild("doi"),
            Categories = [.. (primary is null ? [] : new[] { primary }), .. categories],
            First = ArxivDate.Parse(entry.ReadChild("published")),
            Latest = ArxivDate.Parse(entry.ReadChild("updated")),
        };
        return read.ToRecord() is { } record ? new DatedRecord(record, null) : null;
    }
}
