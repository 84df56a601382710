using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps;

/// <summary>
/// Judges whether the result of reading a dump looks like papers. A form that no reader knows gives titles such as
/// <c>Subjects: …</c> or <c>[Upvote</c>. One odd title is no reason to doubt the others.
/// </summary>
internal static partial class PaperLikeness
{
    /// <summary>The share of odd titles above which a dump is set aside, in percent.</summary>
    private const int MaxOddShare = 30;

    /// <summary>A dump of so few papers is set aside for one title that cannot be one.</summary>
    private const int MaxSmallDump = 3;

    private const int MaxExamples = 3;

    /// <summary>The number of times after which a title with other abstracts is a label of the page.</summary>
    private const int MinRepeats = 3;

    /// <summary>Finds what speaks against the result.</summary>
    /// <param name="records">The papers that were read.</param>
    /// <returns>The first odd title and the evidence; null if the papers look like papers.</returns>
    public static (SourcePosition Position, string Evidence)? FindFault(IReadOnlyList<DumpRecord> records)
    {
        var repeated = records.GroupBy(record => record.Title, StringComparer.Ordinal)
            .Where(group => group.Select(GetStart).Distinct(StringComparer.Ordinal).Count() >= MinRepeats)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        var impossible = records.Where(record => IsImpossible(record.Title)).ToList();
        var odd = records.Where(record => IsImpossible(record.Title) || IsOdd(record) || repeated.Contains(record.Title)).ToList();
        var isSmall = records.Count <= MaxSmallDump && impossible.Count > 0;
        var isMany = odd.Count > 1 && odd.Count * 100 >= records.Count * MaxOddShare && (impossible.Count > 0 || odd.Count > MaxSmallDump);
        if (!isSmall && !isMany)
            return null;
        var examples = (isSmall ? impossible : odd).Take(MaxExamples).Select(record =>
            string.Create(CultureInfo.InvariantCulture, $"'{DumpWarnings.Shorten(record.Title)}' (line {record.Position.Line})"));
        var shown = isSmall ? impossible : odd;
        var what = records.Count == 1 ? "title does" : "titles do";
        return (shown[0].Position, string.Create(CultureInfo.InvariantCulture,
            $"{shown.Count} of {records.Count} {what} not look like one: {string.Join(", ", examples)}"));
    }

    private static string GetStart(DumpRecord record) => record.Paragraphs.Count > 0 ? record.Paragraphs[0][0].Text : "";

    // A line of the page or of a form, which no title looks like.
    private static bool IsImpossible(string title) =>
        Fragment().IsMatch(title) || LineShape.IsAddress(title) || FieldLine.Parse(title) is { IsCertain: true }
            || PageField().IsMatch(title);

    private static bool IsOdd(DumpRecord record)
    {
        var length = record.Paragraphs.Sum(paragraph => paragraph.Sum(line => line.Text.Length));
        return record.Title.EndsWith(':') || (length > 0 && length < record.Title.Length) || NameList.IsSeveralNames(record.Title);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // A bracket without its other half, a number in brackets, a link, or no letter at all. "[Re] …" is a title.
    [GeneratedRegex(@"^\[[^\]]*$|^\[[0-9]+\]|^!?\[[^\]]*\]\(|\]\(https?:|^[^\p{L}]*$|^</?[a-z]", Options)]
    private static partial Regex Fragment();

    [GeneratedRegex(@"^(?:subjects?|comments?|authors?|categories|journal-ref|cite as|msc-class|report-no|published on|submitted on"
        + @"|doi|url|issn|volume)\s*:"
        , Options)]
    private static partial Regex PageField();
}
