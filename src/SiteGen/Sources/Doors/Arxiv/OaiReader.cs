using System.Xml.Linq;
using SiteGen.Content;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>
/// Reads lists of records of OAI-PMH 2.0 (openarchives.org/OAI/openarchivesprotocol.html) with metadata of the form
/// <c>arXiv</c>. Its <c>created</c> is the date of the latest version.
/// </summary>
internal static class OaiReader
{
    /// <summary>Reads an answer.</summary>
    /// <param name="xml">The body.</param>
    /// <param name="fault">What is wrong with it; null if it can be read.</param>
    public static ArxivPage? Read(ReadOnlyMemory<byte> xml, out string? fault)
    {
        if (!SafeXml.TryParse(xml, out var document, out fault))
            return null;
        var root = document.Root;
        if (root?.Name.LocalName != "OAI-PMH")
        {
            fault = "is no answer of OAI-PMH";
            return null;
        }

        if (root.FindChild("error") is { } error)
            return new ArxivPage { Error = DoorText.Fold(error.Attribute("code")?.Value, 50) is { Length: > 0 } code ? code : "error" };
        var list = root.FindChild("ListRecords") ?? root.FindChild("GetRecord");
        if (list is not null)
            return Read(list);
        fault = "has neither records nor an error";
        return null;
    }

    private static ArxivPage Read(XElement list)
    {
        var entries = list.FindChildren("record").Where(record => !IsDeleted(record)).ToList();
        var records = entries.Select(Convert).OfType<DatedRecord>().ToList();
        var token = list.ReadChild("resumptionToken").Trim();
        return new ArxivPage
        {
            Records = records,
            Entries = entries.Count,
            LeftOut = entries.Count - records.Count,
            Token = token.Length == 0 ? null : token,
        };
    }

    // The record of a deleted paper is only a header. It never deletes a paper of the feed.
    private static bool IsDeleted(XElement record) => record.FindChild("header")?.Attribute("status")?.Value == "deleted";

    private static DatedRecord? Convert(XElement record)
    {
        var paper = record.FindChild("metadata").FindChild("arXiv");
        var entry = new ArxivEntry
        {
            Id = paper.ReadChild("id"),
            Title = paper.ReadChild("title"),
            Abstract = paper.ReadChild("abstract"),
            Authors = [.. paper.FindChild("authors").FindChildren("author").Take(DoorText.MaxAuthors).Select(author =>
                new ArxivName(author.ReadChild("keyname"), author.ReadChild("forenames"), author.ReadChild("suffix")))],
            Comment = paper.ReadChild("comments"),
            JournalReference = paper.ReadChild("journal-ref"),
            Doi = paper.ReadChild("doi"),
            Categories = paper.ReadChild("categories").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            Latest = ArxivDate.Parse(paper.ReadChild("created")),
        };
        return entry.ToRecord() is { } read
            ? new DatedRecord(read, ReadDay(record.FindChild("header").ReadChild("datestamp")))
            : null;
    }

    private static DateOnly? ReadDay(string text) =>
        text.Trim() is { Length: >= 10 } trimmed && IsoDay.TryParse(trimmed[..10], out var day) ? day : null;
}
