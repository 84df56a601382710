using System.Text.RegularExpressions;
using System.Xml.Linq;
using SiteGen.Content.Identifiers;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>
/// Reads arXiv's RSS feeds (info.arxiv.org/help/rss_specifications.html): the papers of the last announcement. Their dates say
/// nothing: an empty Saturday has today's.
/// </summary>
internal static partial class RssReader
{
    /// <summary>Reads a feed. Replaced papers are left out.</summary>
    /// <param name="xml">The body.</param>
    /// <param name="fault">What is wrong with it; null if it can be read.</param>
    public static ArxivPage? Read(ReadOnlyMemory<byte> xml, out string? fault)
    {
        if (!SafeXml.TryParse(xml, out var document, out fault))
            return null;
        if (document.Root?.Name.LocalName != "rss" || document.Root.FindChild("channel") is not { } channel)
        {
            fault = "is no RSS feed";
            return null;
        }

        if (channel.ReadChild("title").TrimStart().StartsWith("Feed error", StringComparison.OrdinalIgnoreCase))
            return new ArxivPage { Error = DoorText.Fold(channel.ReadChild("description"), 200) };
        var items = channel.FindChildren("item").Where(IsNew).ToList();
        var records = items.Select(Convert).OfType<DatedRecord>().ToList();
        return new ArxivPage { Records = records, Entries = items.Count, LeftOut = items.Count - records.Count };
    }

    private static bool IsNew(XElement item)
    {
        var type = item.ReadChild("announce_type").Trim();
        if (type.Length == 0)
            type = Header().Match(item.ReadChild("description")).Groups["type"].Value;
        return type is "new" or "cross" or "";
    }

    private static DatedRecord? Convert(XElement item)
    {
        var entry = new ArxivEntry
        {
            Id = FindId(item) ?? "",
            Title = item.ReadChild("title"),
            Abstract = Header().Replace(item.ReadChild("description"), "", 1),
            Authors = SplitAuthors(string.Join(", ", item.FindChildren("creator").Select(creator => creator.Value))),
            JournalReference = item.ReadChild("journal_reference"),
            Doi = item.ReadChild("DOI"),
            Categories = [.. item.FindChildren("category").Select(category => category.Value.Trim())],
        };
        return entry.ToRecord() is { } record ? new DatedRecord(record, null) : null;
    }

    // The guid has the version, the link does not.
    private static string? FindId(XElement item)
    {
        var guid = item.ReadChild("guid").Trim();
        var id = guid.StartsWith("oai:arXiv.org:", StringComparison.OrdinalIgnoreCase) ? guid["oai:arXiv.org:".Length..] : guid;
        return ArxivId.Parse(id) ?? ArxivId.FromAddress(item.ReadChild("link"));
    }

    // One string with affiliations in brackets and commas inside of names ("OpenTeam, Inc."). No authors are better than wrong
    // ones: a later run gets them from OAI-PMH.
    private static List<ArxivName> SplitAuthors(string creators)
    {
        var text = Brackets().Replace(DoorText.Fold(creators, DoorText.MaxAbstract), "");
        var names = text.Split(',', StringSplitOptions.TrimEntries);
        return text.AsSpan().ContainsAny('(', ')') || names.Any(name => !Name().IsMatch(name))
            ? []
            : [.. names.Select(name => new ArxivName(name))];
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*arXiv:\S+\s+Announce Type:\s*(?<type>[a-z-]+)\s*(?:Abstract:)?", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    [GeneratedRegex(@"\s*\([^()]*\)", Options)]
    private static partial Regex Brackets();

    // At least two words, the last one of which is no suffix.
    [GeneratedRegex(@"^\S+(?: \S+)*? (?!(?:Jr|Sr|I|II|III|IV|Inc|Ltd|LLC)\.?$)\S*\p{L}\S*$", Options)]
    private static partial Regex Name();
}
