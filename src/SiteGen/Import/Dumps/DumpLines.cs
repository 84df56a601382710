using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Import.Addresses;

namespace SiteGen.Import.Dumps;

/// <summary>Splits a dump into lines (LF, CRLF or CR) and classifies them.</summary>
internal static partial class DumpLines
{
    /// <summary>The maximum number of lines of the front matter that a page-to-text tool writes.</summary>
    private const int MaxFrontMatterLines = 40;

    /// <summary>The maximum number of characters of a label of the page.</summary>
    private const int MaxLabelLength = 60;

    /// <summary>Returns the lines of a dump, in order. Blank lines are included because they separate papers in some dumps.</summary>
    /// <param name="text">The text of the file; a byte-order mark is ignored.</param>
    public static IReadOnlyList<DumpLine> Split(string text)
    {
        List<DumpLine> lines = [];
        var number = 0;
        foreach (var range in LineEnd().EnumerateSplits(text))
            lines.AddRange(SplitParts(text[range], ++number));
        lines = MarkFrontMatter(lines);
        MarkChromeByNeighbours(lines);
        RemoveGluedLabels(lines);
        return lines;
    }

    /// <summary>Returns a line as one part, or as two if it is a Markdown link: the text and the address.</summary>
    private static IEnumerable<DumpLine> SplitParts(string raw, int number)
    {
        var (start, end) = (0, raw.Length);
        while (start < end && IsInvisible(raw[start]))
            start++;
        while (end > start && IsInvisible(raw[end - 1]))
            end--;
        start += HeadingMark().Match(raw, start, end - start).Length;
        var line = raw[start..end];
        if (MarkdownLink().Match(line) is not { Success: true } link)
        {
            yield return CreateLine(line, number, start);
            yield break;
        }

        if (link.Groups["text"] is { Length: > 0 } text)
            yield return CreateLine(text.Value.Trim(), number, start + text.Index);
        yield return CreateLine(link.Groups["address"].Value, number, start + link.Groups["address"].Index);
    }

    /// <summary>White space and characters that a page does not show: byte-order marks, zero-width spaces and joiners.</summary>
    private static bool IsInvisible(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or (>= '\u200B' and <= '\u200D') or '\u2060';

    private static DumpLine CreateLine(string text, int number, int start) =>
        new(new SourcePosition(number, start + 1), text, Classify(text));

    private static LineKind Classify(string text)
    {
        if (text.Length == 0)
            return LineKind.Blank;
        if (EntryLink().IsMatch(text))
            return LineKind.EntryLink;
        if (FindArxivId(text) is not null)
            return LineKind.PaperLink;
        if (ListingDate.Parse(text) is not null)
            return LineKind.Date;
        return PageChrome.IsChrome(text) ? LineKind.Chrome : LineKind.Text;
    }

    /// <summary>Returns the arXiv identifier of a line that is just the address of a paper; null for any other line.</summary>
    /// <param name="text">The line.</param>
    public static string? FindArxivId(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !text.Contains('#', StringComparison.Ordinal)
            ? ArxivId.FromAddress(MirrorMap.Map(text))
            : null;

    private static List<DumpLine> MarkFrontMatter(List<DumpLine> lines)
    {
        var open = lines.FindIndex(line => line.Kind != LineKind.Blank);
        if (open < 0 || lines[open].Text != "---")
            return lines;
        var close = lines.FindIndex(open + 1, Math.Min(MaxFrontMatterLines, lines.Count - open - 1), line => line.Text == "---");
        var isYaml = close > 0 && lines[(open + 1)..close].TrueForAll(line => line.Kind == LineKind.Blank || YamlLine().IsMatch(line.Text));
        return isYaml
            ? [.. lines.Select((line, i) => i <= close && line.Kind != LineKind.Blank ? line with { Kind = LineKind.Chrome } : line)]
            : lines;
    }

    /// <summary>
    /// Marks lines that only their neighbours show to be chrome: the label of a link of the page (a menu, a person, an
    /// organisation), the name after "Submitted by", and the query of a search, which precedes the option "Daily". This is
    /// the layout of huggingface.co/papers as text.
    /// </summary>
    private static void MarkChromeByNeighbours(List<DumpLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Text || lines[i].Text.Length > MaxLabelLength || lines[i].Text.EndsWith('.'))
                continue;
            var next = lines.FindIndex(i + 1, line => line.Kind != LineKind.Blank);
            var before = lines.FindLastIndex(i, i + 1, line => line.Kind != LineKind.Blank && !ReferenceEquals(line, lines[i]));
            var isLabel = next > 0 && lines[next].Kind == LineKind.Chrome && PageChrome.IsPageAddress(lines[next].Text);
            var isQuery = next > 0 && lines[next].Text == "Daily" && (before < 0 || lines[before].Kind == LineKind.Chrome);
            var isSubmitter = before >= 0 && lines[before].Text == "Submitted by" && !lines[i].Text.Contains(' ', StringComparison.Ordinal);
            if (isLabel || isQuery || isSubmitter)
                lines[i] = lines[i] with { Kind = LineKind.Chrome };
        }
    }

    /// <summary>Removes labels of the page that a page-to-text tool joined to the title that follows them.</summary>
    private static void RemoveGluedLabels(List<DumpLine> lines)
    {
        DumpLine? before = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is { Kind: LineKind.Text } line && before is { Kind: not LineKind.Text })
            {
                var glued = PageChrome.MeasureGluedLabels(line.Text);
                lines[i] = new DumpLine(line.Position with { Column = line.Position.Column + glued }, line.Text[glued..], LineKind.Text);
            }

            if (lines[i].Kind != LineKind.Blank)
                before = lines[i];
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\r\n|\r|\n", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"^#{1,6}\s+", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"^\[?(?<text>[^\[\]]*)\]\((?<address>https?://[^\s()]+)\)$", Options)]
    private static partial Regex MarkdownLink();

    [GeneratedRegex(@"^https?://[^/\s]+/login\?next=(?:%2F|/)papers(?:%2F|/)\S+$", Options)]
    private static partial Regex EntryLink();

    [GeneratedRegex(@"^(?:[A-Za-z_][A-Za-z0-9_ -]*:(?:\s.*)?|-\s.*|#.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex YamlLine();
}
