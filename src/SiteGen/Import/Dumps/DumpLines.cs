using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Import.Addresses;

namespace SiteGen.Import.Dumps;

/// <summary>Cuts a dump into lines (LF, CRLF or CR) and tells what each of them is.</summary>
internal static partial class DumpLines
{
    /// <summary>How many lines the front matter of a page-to-text tool may take.</summary>
    private const int LongestFrontMatter = 40;

    /// <summary>How many characters a label of the page has at most.</summary>
    private const int LongestLabel = 60;

    /// <summary>The lines of a dump in order; blank ones too, because they part papers in some dumps.</summary>
    /// <param name="text">The file's text; a byte order mark is passed over.</param>
    public static IReadOnlyList<DumpLine> Split(string text)
    {
        List<DumpLine> lines = [];
        var number = 0;
        foreach (var range in LineEnd().EnumerateSplits(text))
            lines.AddRange(Parts(text[range], ++number));
        lines = MarkFrontMatter(lines);
        MarkChromeByNeighbours(lines);
        Unglue(lines);
        return lines;
    }

    /// <summary>A line is one part, but a Markdown link that fills it is two: its text and its address.</summary>
    private static IEnumerable<DumpLine> Parts(string raw, int number)
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
            yield return Line(line, number, start);
            yield break;
        }

        if (link.Groups["text"] is { Length: > 0 } text)
            yield return Line(text.Value.Trim(), number, start + text.Index);
        yield return Line(link.Groups["address"].Value, number, start + link.Groups["address"].Index);
    }

    /// <summary>White space, and what a page leaves unseen: byte order marks, zero-width spaces and joiners.</summary>
    private static bool IsInvisible(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or (>= '\u200B' and <= '\u200D') or '\u2060';

    private static DumpLine Line(string text, int number, int start) =>
        new(new SourcePosition(number, start + 1), text, KindOf(text));

    private static LineKind KindOf(string text)
    {
        if (text.Length == 0)
            return LineKind.Blank;
        if (EntryLink().IsMatch(text))
            return LineKind.EntryLink;
        if (PaperAddress(text) is not null)
            return LineKind.PaperLink;
        if (ListingDate.Parse(text) is not null)
            return LineKind.Date;
        return PageChrome.IsChrome(text) ? LineKind.Chrome : LineKind.Text;
    }

    /// <summary>The arXiv identifier that a line which is nothing but an address of one paper names, or null.</summary>
    /// <param name="text">The line.</param>
    public static string? PaperAddress(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !text.Contains('#', StringComparison.Ordinal)
            ? ArxivId.FromAddress(MirrorMap.Map(text))
            : null;

    private static List<DumpLine> MarkFrontMatter(List<DumpLine> lines)
    {
        var open = lines.FindIndex(line => line.Kind != LineKind.Blank);
        if (open < 0 || lines[open].Text != "---")
            return lines;
        var close = lines.FindIndex(open + 1, Math.Min(LongestFrontMatter, lines.Count - open - 1), line => line.Text == "---");
        var isYaml = close > 0 && lines[(open + 1)..close].TrueForAll(line => line.Kind == LineKind.Blank || YamlLine().IsMatch(line.Text));
        return isYaml ? [.. lines.Select((line, i) => i <= close && line.Kind != LineKind.Blank ? line with { Kind = LineKind.Chrome } : line)] : lines;
    }

    /// <summary>
    /// What its neighbours show to be the page's: the label of a link of the page (a menu, a person, an organisation),
    /// the name behind "Submitted by", and the query of a search, which stands before the choice "Daily".
    /// </summary>
    private static void MarkChromeByNeighbours(List<DumpLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Text || lines[i].Text.Length > LongestLabel || lines[i].Text.EndsWith('.'))
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

    /// <summary>Frees a title from the labels that the page-to-text tool left joined to it, where chrome stands before it.</summary>
    private static void Unglue(List<DumpLine> lines)
    {
        DumpLine? before = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is { Kind: LineKind.Text } line && before is { Kind: not LineKind.Text })
            {
                var glued = PageChrome.GluedLength(line.Text);
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
