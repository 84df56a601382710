using System.Text.RegularExpressions;

namespace SiteGen.Sources.Doors.Feeds;

/// <summary>Recognizes entries of journals that are no papers: corrections, news and front matter.</summary>
internal static partial class FeedExclusions
{
    /// <summary>Returns whether an entry is no paper.</summary>
    /// <param name="title">The title without markup.</param>
    /// <param name="doi">The DOI; null if the entry has none.</param>
    public static bool IsExcluded(string title, string? doi) =>
        Notice().IsMatch(title) || Section().IsMatch(title)
        // The prefix of Nature's news and comments; papers have s41586 and the like.
        || doi?.StartsWith("10.1038/d41586", StringComparison.OrdinalIgnoreCase) == true;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // "Correction for batch effects" is a paper, "Correction for Meyer et al., A title" is none.
    [GeneratedRegex(@"^(?:(?:author|publisher|editorial)\s+correction|corrections?|correction notice)"
        + @"(?:\s*$|\s*:|\s+to\s*[:""“‘']|\s+(?:to|for)\s.{1,60}\bet al\b)"
        + @"|^(?:(?:author|publisher)\s+correction|errat(?:um|a)|corrigend(?:um|a)|addendum)\b"
        + @"|^(?:retraction|retracted|withdrawal|withdrawn|(?:editorial )?expression of concern)"
        + @"(?:\s*$|\s*:|\s+note\b|\s+notice\b|\s+(?:to|of)\s*[:""“‘'])", Options)]
    private static partial Regex Notice();

    [GeneratedRegex(@"^(?:front|back) matter\b.{0,30}$"
        + "|^(?:editorial|editorial board|editorial announcement|in this issue|in other journals|in science journals|in brief|contents"
        + "|table of contents|masthead|issue information|cover(?: image| picture| feature)?|news in brief|new products|announcements?)"
        + @"\s*(?:$|[:(\[—–-])", Options)]
    private static partial Regex Section();
}
