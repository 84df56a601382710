namespace SiteGen.Import.Dumps.Lines;

/// <summary>
/// Tells the headings of a page in Markdown that are titles of papers from those of its sections. Titles have one level, and
/// below each of them is one paper at most.
/// </summary>
internal static class SectionHeadings
{
    private const int MaxLevel = 6;

    /// <summary>Marks headings that are no titles as parts of the page.</summary>
    /// <param name="lines">The lines of the dump.</param>
    public static void Mark(List<DumpLine> lines)
    {
        if (!lines.Exists(IsHeading))
            return;
        var hasPapers = lines.Exists(line => line.Kind == LineKind.PaperLink);
        var titles = Enumerable.Range(1, MaxLevel)
            .Select(level => CountSections(lines, level, hasPapers))
            .MaxBy(sections => sections.Count);
        // Without addresses a single heading is the name of the page.
        if (titles.Count == 0 && !hasPapers)
            return;
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsHeading(lines[i]) && (titles.Count == 0 || lines[i].HeadingLevel != titles.Level))
                lines[i] = lines[i] with { Kind = LineKind.Chrome };
        }
    }

    /// <summary>Returns the number of headings of a level if they may be titles, and otherwise 0.</summary>
    private static (int Level, int Count) CountSections(List<DumpLine> lines, int level, bool hasPapers)
    {
        var (sections, papers) = (0, 0);
        var isInside = false;
        HashSet<string> keys = [];
        foreach (var line in lines)
        {
            if (IsHeading(line) && line.HeadingLevel <= level)
            {
                isInside = line.HeadingLevel == level;
                sections += isInside ? 1 : 0;
                keys.Clear();
            }
            else if (isInside && line.Kind == LineKind.PaperLink && PaperAddress.Parse(line.Text) is { } paper && keys.Add(paper.Key))
            {
                papers++;
            }
        }

        // Nine of ten sections of titles have exactly one paper; an abstract may cite another one.
        var areTitles = hasPapers ? papers * 10 >= sections * 5 && papers * 10 <= sections * 13 : sections > 1;
        return (level, areTitles ? sections : 0);
    }

    private static bool IsHeading(DumpLine line) => line.HeadingLevel > 0 && line.Kind == LineKind.Text;
}
