using System.Text.RegularExpressions;
using SiteGen.Content;

namespace SiteGen.Import.Bibliographies;

/// <summary>Reads what a citation of an entry needs beside its venue.</summary>
internal static partial class BibPublication
{
    // The types of biblatex, and those that older files have.
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["article"] = "article",
        ["suppperiodical"] = "article",
        ["inproceedings"] = "inproceedings",
        ["conference"] = "inproceedings",
        ["incollection"] = "incollection",
        ["suppcollection"] = "incollection",
        ["inreference"] = "incollection",
        ["inbook"] = "inbook",
        ["bookinbook"] = "inbook",
        ["suppbook"] = "inbook",
        ["book"] = "book",
        ["mvbook"] = "book",
        ["booklet"] = "book",
        ["manual"] = "book",
        ["reference"] = "book",
        ["phdthesis"] = "phdthesis",
        ["mastersthesis"] = "mastersthesis",
        ["thesis"] = "phdthesis",
        ["techreport"] = "techreport",
        ["report"] = "techreport",
    };

    /// <summary>
    /// Reads the publication; null for a preprint and for a type that names no kind of publication (<c>misc</c>,
    /// <c>online</c>, <c>unpublished</c>).
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="venue">Its venue, or null.</param>
    public static Publication? Read(BibEntry entry, string? venue)
    {
        if (!Types.TryGetValue(entry.Type, out var type) || (NeedsVenue(type) && venue is null) || IsFromPreprintServer(entry))
            return null;
        if (entry.Type == "thesis" && MastersThesis().IsMatch(entry.GetValue("type") ?? ""))
            type = "mastersthesis";
        var isThesis = type is "phdthesis" or "mastersthesis";
        return new Publication
        {
            Type = type,
            Volume = GetText(entry, "volume"),
            Number = GetText(entry, "number", "issue"),
            Pages = ReadPages(entry),
            Publisher = GetText(entry, "publisher", isThesis ? "publisher" : "institution"),
            School = isThesis ? GetText(entry, "school", "institution") : null,
            Editors = BibNames.Parse(entry.GetValue("editor") ?? ""),
            Isbn = GetText(entry, "isbn"),
        };
    }

    private static bool NeedsVenue(string type) => type is "article" or "inproceedings" or "incollection" or "inbook";

    private static bool IsFromPreprintServer(BibEntry entry) =>
        entry.Type is "techreport" or "report" && PreprintServer().IsMatch(entry.GetValue("institution", "publisher") ?? "");

    // BibTeX has two or three hyphens, publishers have one or a dash: 770--778, e1--e12, 12:1--12:20, 1, 3--5.
    private static string? ReadPages(BibEntry entry) =>
        GetText(entry, "pages", "eid", "article-number") is { } pages ? Dash().Replace(pages, "–") : null;

    private static string? GetText(BibEntry entry, params ReadOnlySpan<string> names) =>
        entry.GetValue(names) is { } value && BibText.ToPlain(value) is { Length: > 0 } text ? text : null;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\s*(?:-+|[‐‑‒–—])\s*", Options)]
    private static partial Regex Dash();

    [GeneratedRegex("master|mathesis|diplom", Options)]
    private static partial Regex MastersThesis();

    [GeneratedRegex("arxiv|biorxiv|medrxiv|preprint", Options)]
    private static partial Regex PreprintServer();
}
