using System.Text.RegularExpressions;

namespace SiteGen.Sources.Doors.Feeds;

/// <summary>Finds the journal of a feed.</summary>
internal static partial class FeedVenue
{
    /// <summary>Returns the journal of an entry; null if it is a server of preprints or unknown.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="entry">The entry.</param>
    public static string? Find(FeedDocument feed, FeedEntry entry)
    {
        var named = entry.Publication ?? feed.Publication;
        var venue = MarkupText.ToLine(named ?? feed.Title, DoorText.MaxName);
        if (named is null)
            venue = Suffix().Replace(Prefix().Replace(venue, ""), "").Trim();
        return venue.Length == 0 || Preprints().IsMatch(venue) ? null : venue;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex("^(?:latest results for|latest articles from|recent articles in|sciencedirect publication:|aaas:|wiley:|tandf:"
        + @"|springer:|ieee transactions feed:)\s*", Options)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\s*(?:[-:–—|,]\s*)?(?:table of contents|current issue|advance access|latest issue|latest articles|early view"
        + @"|new articles|issue - nature\.com science feeds"
        + @"|nature\.com science feeds)\s*$|\s+[-–—:|]\s+(?:rss|rss feed|vol\..*)\s*$", Options)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^(?:bior|medr|chemr|psyar|socar|engr)xiv\b|\barxiv\b|^research square\b", Options)]
    private static partial Regex Preprints();
}
