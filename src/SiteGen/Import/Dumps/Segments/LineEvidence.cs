using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps.Segments;

/// <summary>The evidence for the role of one line of text.</summary>
/// <param name="Line">The index of the line in the dump.</param>
/// <param name="Text">The line.</param>
/// <param name="Gap">The gap before it.</param>
/// <param name="ProseOdds">The odds that it is prose; see <see cref="LineShape.EstimateProseOdds"/>.</param>
internal sealed record LineEvidence(int Line, string Text, Gap Gap, double ProseOdds)
{
    /// <summary>Whether an entry begins here: directly after a log-in link, or after the address that ends the entry before.</summary>
    public bool HeadsEntry { get; init; }

    /// <summary>Whether the first link of a paper directly follows it, as it follows a title.</summary>
    public bool LinkFollows { get; init; }

    /// <summary>Whether the first link of a paper directly follows it, as it follows an abstract.</summary>
    public bool ClosesEntry { get; init; }

    /// <summary>Whether it lies between the first and the second link of one paper, as an abstract does.</summary>
    public bool InsideLinks { get; init; }

    /// <summary>Whether the number of authors directly follows it, which ends an entry.</summary>
    public bool AuthorsFollow { get; init; }

    /// <summary>Whether it is a heading in Markdown.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether titles of the dump are headings in Markdown, but this line is not.</summary>
    public bool IsBelowHeadings { get; init; }

    /// <summary>Whether it ends where a sentence may end.</summary>
    public bool EndsSentence { get; } = LineShape.EndsSentence(Text);

    /// <summary>Whether it is nothing but an address.</summary>
    public bool IsAddress { get; } = LineShape.IsAddress(Text);

    /// <summary>Whether it says where the code or the data are and nothing else, as a line below an abstract does.</summary>
    public bool IsPointer { get; } = LineShape.IsPointer(Text);

    /// <summary>Gathers the evidence for each line of text, in order.</summary>
    /// <param name="lines">The lines of the dump.</param>
    /// <param name="places">The addresses of papers in it.</param>
    public static IReadOnlyList<LineEvidence> Gather(IReadOnlyList<DumpLine> lines, LinkPlaces places)
    {
        var headings = lines.Count(IsHeadingLine);
        var hasHeadings = headings > 1 || (headings == 1 && lines.Any(line => line.Kind == LineKind.PaperLink));
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
            evidence.Add(new LineEvidence(i, lines[i].Text, gap, LineShape.EstimateProseOdds(lines[i].Text))
            {
                HeadsEntry = headsEntry || places.Precede(i),
                LinkFollows = places.FollowTitle(i),
                ClosesEntry = places.FollowAbstract(i),
                InsideLinks = places.Surround(i),
                AuthorsFollow = PageChrome.IsNumberOfAuthors(FindNextVisible(lines, i)),
                IsHeading = IsHeadingLine(lines[i]),
                IsBelowHeadings = hasHeadings && !IsHeadingLine(lines[i]),
            });
            (blanks, chrome, headsEntry) = (0, false, false);
        }

        return evidence;
    }

    private static bool IsHeadingLine(DumpLine line) => line.HeadingLevel > 0 && line.Kind == LineKind.Text;

    private static string FindNextVisible(IReadOnlyList<DumpLine> lines, int line)
    {
        var next = line + 1;
        while (next < lines.Count && (lines[next].Kind == LineKind.Blank || lines[next].Text == "·"))
            next++;
        return next < lines.Count ? lines[next].Text : "";
    }
}
