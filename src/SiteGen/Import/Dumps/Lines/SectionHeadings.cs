namespace SiteGen.Import.Dumps.Lines;

/// <summary>
/// Tells the headings of a page in Markdown that are titles of papers from those of its sections. Titles have one level, and
/// below each of them is one paper.
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
        // Of two levels with as many papers the deeper one is that of the titles.
        var titles = Enumerable.Range(1, MaxLevel)
            .Select(depth => CountSections(lines, MaxLevel + 1 - depth, hasPapers))
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
        List<HashSet<string>> sections = [];
        var isInside = false;
        foreach (var line in lines)
        {
            if (IsHeading(line) && line.HeadingLevel <= level)
            {
                isInside = line.HeadingLevel == level;
                if (isInside)
                    sections.Add(new HashSet<string>(StringComparer.Ordinal));
            }
            else if (isInside && line.Kind == LineKind.PaperLink && PaperAddress.Parse(line.Text) is { } paper)
            {
                sections[^1].Add(paper.Key);
            }
        }

        if (!hasPapers)
            return (level, sections.Count > 1 ? sections.Count : 0);
        // An entry may cite a second paper, and some papers have an address that is not known as one.
        var papers = sections.Count(keys => keys.Count is 1 or 2);
        return (level, papers * 2 >= sections.Count ? papers : 0);
    }

    private static bool IsHeading(DumpLine line) => line.HeadingLevel > 0 && line.Kind == LineKind.Text;
}
