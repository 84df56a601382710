using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Identifiers;

namespace SiteGen.Import.Dumps.Lines;

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
        var lines = MarkFrontMatter(MarkdownLinks.IsMarkdown(text) ? new MarkdownLines(text).Split() : SplitPlain(text));
        MarkChromeByNeighbours(lines);
        MarkLinks(lines);
        SectionHeadings.Mark(lines);
        RemoveGluedLabels(lines);
        return lines;
    }

    /// <summary>Returns the lines of a dump as they are, without regard to Markdown and to their neighbours.</summary>
    /// <param name="text">The text of the file.</param>
    public static List<DumpLine> SplitPlain(string text)
    {
        List<DumpLine> lines = [];
        foreach (var range in LineEnd().EnumerateSplits(text))
        {
            var raw = text[range];
            var (start, end) = (0, raw.Length);
            while (start < end && IsInvisible(raw[start]))
                start++;
            while (end > start && IsInvisible(raw[end - 1]))
                end--;
            var heading = HeadingMark().Match(raw, start, end - start).Length;
            start += heading;
            var line = Create(raw[start..end], new SourcePosition(lines.Count + 1, start + 1));
            lines.Add(line with { HeadingLevel = raw.AsSpan(start - heading, heading).Count('#') });
        }

        return lines;
    }

    /// <summary>Returns whether a character is white space or one that a page does not show: a byte-order mark, a joiner.</summary>
    /// <param name="c">The character.</param>
    public static bool IsInvisible(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or (>= '\u200B' and <= '\u200D') or '\u2060';

    /// <summary>Creates a line and classifies it. Of <c>Code: https://…</c> and its like, the line is the address.</summary>
    /// <param name="text">The line without the white space around it.</param>
    /// <param name="position">Its position.</param>
    public static DumpLine Create(string text, SourcePosition position)
    {
        var line = new DumpLine(position, text, Classify(text));
        return line.Kind == LineKind.Text && FieldLine.Parse(text) is { Name: FieldName.Link or FieldName.Arxiv } field
            && CreateLink(field, position) is { } link
            ? link
            : line;
    }

    private static DumpLine? CreateLink(FieldLine field, SourcePosition position)
    {
        var address = field.Value.TrimEnd('.', ',', ';');
        if (!LineShape.IsAddress(address))
            return null;
        var line = new DumpLine(position with { Column = position.Column + field.ValueStart }, address, LineKind.PaperLink);
        if (PaperAddress.Parse(address) is not null)
            return line;
        return LinkLabel.FindName(field.Label) is { } name && WebAddress.IsValid(address)
            ? line with { Kind = LineKind.Link, LinkName = name == LinkLabel.Paper ? "page" : name }
            : null;
    }

    /// <summary>Returns the kind of a line, judged by the line alone.</summary>
    /// <param name="text">The line without the white space around it.</param>
    public static LineKind Classify(string text)
    {
        if (text.Length == 0)
            return LineKind.Blank;
        if (EntryLink().IsMatch(text))
            return LineKind.EntryLink;
        if (PaperAddress.Parse(text) is not null)
            return LineKind.PaperLink;
        if (ListingDate.Parse(text) is not null || ListingDate.IsWithoutYear(text))
            return LineKind.Date;
        if (PageChrome.IsChrome(text) || LinkLabel.FindName(text) is not null)
            return LineKind.Chrome;
        return FieldLine.Parse(text) is { IsCertain: true } ? LineKind.Field : LineKind.Text;
    }

    /// <summary>Marks an address behind a label of the page, such as <c>GitHub 131</c> or <c>Project page:</c>.</summary>
    private static void MarkLinks(List<DumpLine> lines)
    {
        string? label = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Blank)
                continue;
            if (lines[i].Kind == LineKind.Text && label is not null && label != LinkLabel.Paper && WebAddress.IsValid(lines[i].Text))
                lines[i] = lines[i] with { Kind = LineKind.Link, LinkName = label };
            label = lines[i].Kind == LineKind.Chrome ? LinkLabel.FindName(lines[i].Text) : null;
        }
    }

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
                lines[i] = line with { Position = line.Position with { Column = line.Position.Column + glued }, Text = line.Text[glued..] };
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

    [GeneratedRegex(@"^https?://[^/\s]+/login\?next=(?:%2F|/)papers(?:%2F|/)\S+$", Options)]
    private static partial Regex EntryLink();

    [GeneratedRegex(@"^(?:[A-Za-z_][A-Za-z0-9_ -]*:(?:\s.*)?|-\s.*|#.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex YamlLine();
}
