using System.Text.RegularExpressions;

namespace SiteGen.Import.Bibliographies;

/// <summary>Where a paper was published, as its entry says it.</summary>
internal static partial class BibVenue
{
    /// <summary>
    /// The journal, else the proceedings, else a note or a manner of publication that reads like a venue (names a
    /// year, a volume or a kind of meeting, and no address), else the series. arXiv and CoRR are no venues.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The venue as plain text, or null.</returns>
    public static string? Read(BibEntry entry)
    {
        foreach (var name in (ReadOnlySpan<string>)["journaltitle", "journal", "booktitle", "eventtitle"])
        {
            if (Plain(entry, name) is { } venue && !Preprint().IsMatch(venue))
                return venue;
        }

        foreach (var name in (ReadOnlySpan<string>)["howpublished", "note"])
        {
            if (Plain(entry, name) is { } text && ReadsLikeVenue(text))
                return text;
        }

        return Plain(entry, "series");
    }

    /// <summary>Whether a free text names a venue.</summary>
    /// <param name="text">Plain text.</param>
    internal static bool ReadsLikeVenue(string text) =>
        !Preprint().IsMatch(text) && !OtherNote().IsMatch(text) && VenueSign().IsMatch(text);

    private static string? Plain(BibEntry entry, string name) =>
        entry.First(name) is { } value && BibText.ToPlain(value) is { Length: > 0 } text ? text : null;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\barxiv\b|\bCoRR\b|^preprint$|^e-?prints?$", Options)]
    private static partial Regex Preprint();

    [GeneratedRegex(@"://|\bwww\.|\b(?:accessed|retrieved|visited|online;|contributed|contribution|version|code|available|submitted|under review|figures|pages|software|thesis|licen[cs]e)\b", Options)]
    private static partial Regex OtherNote();

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b|\b[0-9]+\s?\([0-9]+\)|\b(?:proceedings|proc\.|workshops?|conference|symposium|journal|transactions|letters|findings|annals|review)\b", Options)]
    private static partial Regex VenueSign();
}
