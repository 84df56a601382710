namespace SiteGen.Import.Dumps;

/// <summary>The evidence for the role of one line of text.</summary>
/// <param name="Line">The index of the line in the dump.</param>
/// <param name="Text">The line.</param>
/// <param name="Gap">The gap before it.</param>
/// <param name="ProseOdds">The odds that it is prose; see <see cref="LineShape.EstimateProseOdds"/>.</param>
/// <param name="HeadsEntry">Whether the log-in link of an entry directly precedes it.</param>
/// <param name="LinkFollows">Whether the first link of a paper directly follows it, as it follows a title.</param>
/// <param name="InsideLinks">Whether it lies between the first and the second link of one paper, as an abstract does.</param>
internal sealed record LineEvidence(
    int Line, string Text, Gap Gap, double ProseOdds, bool HeadsEntry, bool LinkFollows, bool InsideLinks)
{
    /// <summary>Whether it ends where a sentence may end.</summary>
    public bool EndsSentence { get; } = LineShape.EndsSentence(Text);

    /// <summary>Whether it is nothing but an address.</summary>
    public bool IsAddress { get; } = LineShape.IsAddress(Text);

    /// <summary>Gathers the evidence for each line of text, in order.</summary>
    /// <param name="lines">The lines of the dump.</param>
    public static IReadOnlyList<LineEvidence> Gather(IReadOnlyList<DumpLine> lines)
    {
        var links = FindPaperLinks(lines);
        var (firstLinks, insides) = (FindFirstLinks(links), FindInsideLines(links));
        List<LineEvidence> evidence = [];
        var (blanks, chrome, headsEntry) = (0, true, false);
        for (var i = 0; i < lines.Count; i++)
        {
            switch (lines[i].Kind)
            {
                case LineKind.Blank:
                    blanks++;
                    continue;
                case LineKind.Text:
                    break;
                default:
                    (chrome, headsEntry) = (true, lines[i].Kind == LineKind.EntryLink);
                    continue;
            }

            var gap = chrome ? Gap.Chrome : blanks switch { 0 => Gap.None, 1 => Gap.Blank, _ => Gap.Blanks };
            evidence.Add(new LineEvidence(
                i,
                lines[i].Text,
                gap,
                LineShape.EstimateProseOdds(lines[i].Text),
                headsEntry,
                LinkFollows: firstLinks.Contains(FindNextVisible(lines, i)),
                InsideLinks: insides.Contains(i)));
            (blanks, chrome, headsEntry) = (0, false, false);
        }

        return evidence;
    }

    private static List<(int Line, string Id)> FindPaperLinks(IReadOnlyList<DumpLine> lines) =>
        [.. Enumerable.Range(0, lines.Count)
            .Where(i => lines[i].Kind == LineKind.PaperLink)
            .Select(i => (i, DumpLines.FindArxivId(lines[i].Text)!))];

    private static HashSet<int> FindFirstLinks(List<(int Line, string Id)> links) =>
        [.. links.Where((link, i) => i == 0 || links[i - 1].Id != link.Id).Select(link => link.Line)];

    /// <summary>Returns the lines between the first and the second link of one paper.</summary>
    private static HashSet<int> FindInsideLines(List<(int Line, string Id)> links)
    {
        HashSet<int> insides = [];
        for (var i = 0; i + 1 < links.Count; i++)
        {
            var isFirst = i == 0 || links[i - 1].Id != links[i].Id;
            if (isFirst && links[i + 1].Id == links[i].Id)
                insides.UnionWith(Enumerable.Range(links[i].Line + 1, links[i + 1].Line - links[i].Line - 1));
        }

        return insides;
    }

    private static int FindNextVisible(IReadOnlyList<DumpLine> lines, int line)
    {
        var next = line + 1;
        while (next < lines.Count && lines[next].Kind == LineKind.Blank)
            next++;
        return next;
    }
}
