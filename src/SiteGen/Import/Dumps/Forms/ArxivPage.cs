using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps.Forms;

/// <summary>Recognises the lines of arXiv's own pages: listings, search results and the page of one paper.</summary>
internal static partial class ArxivPage
{
    /// <summary>The number of lines behind an identifier among which its title is looked for.</summary>
    private const int MaxLinesToTitle = 4;

    /// <summary>Returns whether a line begins an entry: <c>[1] arXiv:2411.00001 [pdf, html, other]</c>.</summary>
    /// <param name="lines">The lines of the dump.</param>
    /// <param name="index">The index of the line.</param>
    public static bool IsEntryMark(IReadOnlyList<DumpLine> lines, int index)
    {
        if (EntryMark().Match(lines[index].Text) is not { Success: true } mark)
            return false;
        if (mark.Groups["number"].Length > 0 || Formats().IsMatch(mark.Groups["rest"].ValueSpan))
            return true;
        // Without a number it may be a field of the entry before.
        var seen = 0;
        for (var i = index + 1; i < lines.Count && seen < MaxLinesToTitle; i++)
        {
            if (lines[i].Text.Length == 0)
                continue;
            seen++;
            if (Formats().IsMatch(lines[i].Text) || FieldLine.Parse(lines[i].Text)?.Name == FieldName.Title)
                return true;
        }

        return false;
    }

    /// <summary>Returns the identifier in the line that begins an entry.</summary>
    /// <param name="line">The line.</param>
    public static string? FindIdentifier(string line) => ArxivId.Parse(EntryMark().Match(line).Groups["id"].Value);

    /// <summary>Returns the DOI in the line that begins an entry; null if there is none.</summary>
    /// <param name="line">The line.</param>
    public static string? FindDoi(string line) =>
        DoiInMark().Match(line) is { Success: true } match ? Doi.Parse(match.Groups["doi"].Value) : null;

    /// <summary>Returns the date of the first version in a line that tells when a paper was submitted; null for other lines.</summary>
    /// <param name="line">The line.</param>
    public static PartialDate? FindSubmission(string line)
    {
        if (!Submission().IsMatch(line))
            return null;
        var first = FirstVersion().Match(line);
        return ListingDate.Find(first.Success ? line[first.Index..] : line);
    }

    /// <summary>Returns whether a line ends the entries of a part of the page, or the page.</summary>
    /// <param name="line">The line.</param>
    public static bool IsSectionMark(string line) => SectionMark().IsMatch(line);

    /// <summary>Returns whether a line belongs to the page, such as the links to the forms of a paper.</summary>
    /// <param name="line">The line.</param>
    public static bool IsNoise(string line) => Noise().IsMatch(line);

    /// <summary>Returns whether a line is a list of arXiv's categories: <c>Machine Learning (cs.LG); …</c>.</summary>
    /// <param name="line">The line.</param>
    public static bool IsCategories(string line) => Categories().IsMatch(line);

    /// <summary>Removes the button that shows or hides the rest of an abstract.</summary>
    /// <param name="line">A line of the abstract.</param>
    public static string RemoveMore(string line) => More().Replace(line, "").Trim();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?<number>\[[0-9]{1,5}\]|[0-9]{1,5}[.)])?\s*arxiv:\s*(?<id>[a-z.-]*/?[0-9.]*[0-9](?:v[0-9]+)?)"
        + @"(?<rest>(?:[\s\[(].*)?)$", Options)]
    private static partial Regex EntryMark();

    [GeneratedRegex(@"\[(?:pdf|ps|html|other|abs|src|format)\b|\((?:cross-list|\*cross|replaced)", Options)]
    private static partial Regex Formats();

    [GeneratedRegex(@"\bdoi[:\s]\s*(?<doi>10\.\S+)", Options)]
    private static partial Regex DoiInMark();

    [GeneratedRegex(@"^\[?submitted(?: on)? [0-9]{1,2} [a-z]+,? [0-9]{4}\b.*(?:\]|\.|\))$", Options)]
    private static partial Regex Submission();

    [GeneratedRegex(@"v1\)? submitted", Options)]
    private static partial Regex FirstVersion();

    [GeneratedRegex(@"^(?:(?:new submissions?|cross[- ]?(?:submissions?|lists?)|replacements?(?: submissions?)?)(?:$|\s*\(showing.*"
        + @"|\s+for\s.*|\s*\([0-9]+.*)"
        + @"|total of [0-9]+ entries.*|showing .*\b(?:listings|entries|results)\b.*|submission history|see recent articles|access paper:?"
        + @"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*, [0-9]{1,2} [a-z]+ [0-9]{4}\s*\((?:showing|continued).*"
        + @"|authors and titles for.*|current browse context:?|references & citations|bibliographic (?:tools|and citation tools)"
        + @"|about\s+help|contact arxiv.*|search v[0-9.]+ released.*)$", Options)]
    private static partial Regex SectionMark();

    [GeneratedRegex(@"^(?:\[?\s*(?:(?:pdf|ps|html|other|abs|src|format|tex source)(?:\s*[,|]\s*)?)+\s*\]?|\((?:cross-list|replaced"
        + @"|\*cross)[^()]*\)"
        + @"|\[[0-9]{1,5}\]|[\[\](),;|·-]+|view pdf|html \(experimental\)|tex source|other formats|view license|full-text links:?"
        + @"|focus to learn more"
        + @"|(?:arxiv-issued doi|pending registration).*|\(or arxiv:.*|arxiv:.*for this version\)?|from: .*\[view email\]"
        + @"|\[?v[0-9]+\]? .*(?:utc|gmt).*"
        + @"|(?:show|hide) (?:abstracts?|more)|[△▽].*|https?://doi\.org/10\.48550/\S*|(?:…|\.\.\.)?\s*[▽△]\s*(?:more|less)|less"
        + @"|more)$", Options)]
    private static partial Regex Noise();

    [GeneratedRegex(@"^[^.?!]{0,100}\([a-z-]{2,8}(?:\.[a-z-]{2,17})?\)(?:\s*;|$)", Options)]
    private static partial Regex Categories();

    [GeneratedRegex(@"\s*[▽△]\s*(?:more|less)\s*$", Options)]
    private static partial Regex More();
}
