using System.Text.RegularExpressions;
using SiteGen.Content;

namespace SiteGen.Import.Bibliographies;

/// <summary>Reads the venue of an entry.</summary>
internal static partial class BibVenue
{
    private const int MaxLength = 300;

    /// <summary>
    /// Returns the journal, else the proceedings, else the venue that <c>howpublished</c> or <c>note</c> names, else the
    /// series. arXiv and CoRR are not venues.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="diagnostics">Receives warnings of unknown commands.</param>
    /// <returns>The venue as plain text; null if the entry has none.</returns>
    public static string? Read(BibEntry entry, FileDiagnostics diagnostics)
    {
        foreach (var name in (ReadOnlySpan<string>)["journaltitle", "journal", "booktitle", "maintitle", "eventtitle"])
        {
            if (ReadField(entry, name, diagnostics) is { } venue && !Preprint().IsMatch(venue))
                return venue;
        }

        foreach (var name in (ReadOnlySpan<string>)["howpublished", "note"])
        {
            if (entry.GetValue(name) is { } value && FindVenue(BibText.ToPlain(value)) is { } venue)
                return venue;
        }

        return ReadField(entry, "series", diagnostics);
    }

    /// <summary>
    /// Returns the venue that free text names: after "To appear in" and the like, or the whole text if it is nothing but the
    /// name of a meeting or a journal with its year, volume or kind (<c>ICCV 2023</c>). A prize or a reprint is none.
    /// </summary>
    /// <param name="text">Plain text.</param>
    /// <returns>The venue; null if the text names none.</returns>
    internal static string? FindVenue(string text)
    {
        if (text.Length > MaxLength || Preprint().IsMatch(text) || OtherNote().IsMatch(text))
            return null;
        if (Announcement().Match(text) is { Success: true } announcement)
            return announcement.Groups["venue"].Value.TrimEnd('.', ' ') is { Length: > 2 } venue ? venue : null;
        return VenueKind().IsMatch(text) || AcronymAndYear().IsMatch(text) || NameAndYear().IsMatch(text) ? text : null;
    }

    private static string? ReadField(BibEntry entry, string name, FileDiagnostics diagnostics) =>
        entry.FindField(name) is { } field
        && BibText.ToPlain(field with { Value = JournalMacros.Expand(field.Value) }, diagnostics) is { Length: > 0 } text
            ? text
            : null;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\barxiv\b|\bCoRR\b|^preprint$|^e-?prints?$", Options)]
    private static partial Regex Preprint();

    [GeneratedRegex(@"://|\bwww\.|\b(?:accessed|retrieved|visited|online;|contributed|contribution|version|code|available|submitted"
        + @"|under review|figures|pages|software|thesis|licen[cs]e|award|prize|winner|reprint(?:s|ed)?|original(?:ly)?|erratum|errata"
        + @"|corrected|revised|translat(?:ed|ion)|extended|preliminary|unpublished|manuscript|working paper|technical report|printing"
        + @"|edition|draft|preprint|spring|summer|autumn|fall|winter|january|february|march|april|june|july|august|september|october"
        + "|november|december|publisher|number|supported|funded|grant|copyright|event-place|equal|certification"
        + @"|in (?:german|french|russian|chinese"
        + @"|japanese|spanish))\b", Options)]
    private static partial Regex OtherNote();

    [GeneratedRegex(@"^(?:(?:(?:this (?:paper|work) )?(?:is |was |has been |will be )?"
        + "(?:accepted|published|presented|appear(?:s|ed)?|forthcoming|in press)(?: (?:as|for) [a-z ]{1,40}?)?,?"
        + "|to (?:appear|be (?:published|presented)))"
        + " ?(?:in|at|by|to|for|:)(?: the)?|in press,?|in:?(?= proc))"
        + @"\s+(?<venue>\S.*)$", Options)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"\b[0-9]+\s?\([0-9]+\)|\b(?:proceedings|proc\.|workshops?|conference|symposium|journal|transactions|letters"
        + @"|findings|annals)\b", Options)]
    private static partial Regex VenueKind();

    // "ICCV 2023", "IEEE FG 2024", "SemEval-2021 (…)": a name with capitals inside, and a year.
    [GeneratedRegex(@"^(?:[A-Z][\w/&-]*\s){0,3}[\w/&]*[A-Z][\w/&]*[A-Z][\w/&]*(?:\s?[’'-]?\s?)(?:19|20)[0-9]{2}\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex AcronymAndYear();

    // "Engineering Applications of Artificial Intelligence, 2026"
    [GeneratedRegex(@"^(?:[A-Z][\w-]*\s(?:(?:of|and|in|for|on|the|de|&|/)\s)*){0,9}[A-Z]?[\w-]*"
        + @"(?:\s?[0-9]+)?,?\s(?:19|20)[0-9]{2}(?::[0-9–-]+)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex NameAndYear();
}
