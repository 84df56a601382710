using System.Text.RegularExpressions;

namespace SiteGen.Import.Bibliographies;

/// <summary>Reads the venue of an entry.</summary>
internal static partial class BibVenue
{
    /// <summary>
    /// Returns the journal, else the proceedings, else a <c>howpublished</c> or a <c>note</c> that reads like a venue (it
    /// names a year, a volume or a kind of meeting, and no address), else the series. arXiv and CoRR are not venues.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The venue as plain text; null if the entry has none.</returns>
    public static string? Read(BibEntry entry)
    {
        foreach (var name in (ReadOnlySpan<string>)["journaltitle", "journal", "booktitle", "eventtitle"])
        {
            if (GetPlainText(entry, name) is { } venue && !Preprint().IsMatch(venue))
                return venue;
        }

        foreach (var name in (ReadOnlySpan<string>)["howpublished", "note"])
        {
            if (GetPlainText(entry, name) is { } text && ReadsLikeVenue(text))
                return text;
        }

        return GetPlainText(entry, "series");
    }

    /// <summary>Returns whether free text names a venue.</summary>
    /// <param name="text">Plain text.</param>
    internal static bool ReadsLikeVenue(string text) =>
        !Preprint().IsMatch(text) && !OtherNote().IsMatch(text) && VenueSign().IsMatch(text);

    private static string? GetPlainText(BibEntry entry, string name) =>
        entry.GetValue(name) is { } value && BibText.ToPlain(value) is { Length: > 0 } text ? text : null;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\barxiv\b|\bCoRR\b|^preprint$|^e-?prints?$", Options)]
    private static partial Regex Preprint();

    [GeneratedRegex(@"://|\bwww\.|\b(?:accessed|retrieved|visited|online;|contributed|contribution|version|code|available"
        + @"|submitted|under review|figures|pages|software|thesis|licen[cs]e)\b", Options)]
    private static partial Regex OtherNote();

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b|\b[0-9]+\s?\([0-9]+\)"
        + @"|\b(?:proceedings|proc\.|workshops?|conference|symposium|journal|transactions|letters|findings|annals|review)\b", Options)]
    private static partial Regex VenueSign();
}
