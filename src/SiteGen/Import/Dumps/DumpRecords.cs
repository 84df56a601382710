using SiteGen.Content;

namespace SiteGen.Import.Dumps;

/// <summary>Assembles papers from the lines of a dump and their roles, and reports lines that belong to no paper.</summary>
internal static class DumpRecords
{
    /// <summary>Returns the papers, in the order of the dump.</summary>
    /// <param name="lines">The lines of the dump.</param>
    /// <param name="evidence">Its lines of text.</param>
    /// <param name="roles">Their roles.</param>
    /// <param name="diagnostics">Receives a warning for each skipped line.</param>
    public static IReadOnlyList<DumpRecord> Assemble(
        IReadOnlyList<DumpLine> lines, IReadOnlyList<LineEvidence> evidence, IReadOnlyList<LineRole> roles, FileDiagnostics diagnostics)
    {
        List<DumpRecord> records = [];
        for (var i = 0; i < roles.Count;)
        {
            if (roles[i] != LineRole.Title)
            {
                ReportStray(lines[evidence[i++].Line], diagnostics);
                continue;
            }

            var end = i + 1;
            while (end < roles.Count && roles[end] is LineRole.TitleRest or LineRole.Abstract or LineRole.AbstractRest)
                end++;
            var nextTitle = roles.Skip(end).TakeWhile(role => role != LineRole.Title).Count() + end;
            var lastLine = nextTitle < roles.Count ? evidence[nextTitle].Line : lines.Count;
            records.Add(BuildRecord([.. evidence.Skip(i).Take(end - i)], [.. roles.Skip(i).Take(end - i)], lines, lastLine));
            i = end;
        }

        return records;
    }

    private static DumpRecord BuildRecord(List<LineEvidence> own, List<LineRole> roles, IReadOnlyList<DumpLine> lines, int lastLine)
    {
        var title = lines[own[0].Line];
        var abstractStart = roles.FindIndex(role => role is LineRole.Abstract);
        var titleLines = own.Take(abstractStart < 0 ? own.Count : abstractStart).Select(e => e.Text);
        var entry = lines.Skip(own[0].Line).Take(lastLine - own[0].Line).ToList();
        var link = entry.Find(line => line.Kind == LineKind.PaperLink);
        // In an entry without a link, a date belongs to the page and not to the paper.
        var date = link is null ? null : entry.Find(line => line.Kind == LineKind.Date);
        return new DumpRecord(
            title.Position,
            titleLines.Aggregate((first, rest) => first.EndsWith('-') ? first + rest : $"{first} {rest}"),
            abstractStart < 0 ? [] : GroupParagraphs(own[abstractStart..], lines),
            link is null ? null : DumpLines.FindArxivId(link.Text),
            date is null ? null : ListingDate.Parse(date.Text),
            link is null ? null : ListingVotes.FindBefore(lines, own[0].Line));
    }

    /// <summary>A line continues the one before if that one ends inside a sentence.</summary>
    private static List<IReadOnlyList<DumpLine>> GroupParagraphs(List<LineEvidence> own, IReadOnlyList<DumpLine> lines)
    {
        List<List<DumpLine>> paragraphs = [];
        LineEvidence? before = null;
        foreach (var line in own)
        {
            var continues = before is not null && !before.EndsSentence
                && (line.Gap == Gap.None || char.IsLower(line.Text[0]) || line.IsAddress);
            if (continues)
                paragraphs[^1].Add(lines[line.Line]);
            else
                paragraphs.Add([lines[line.Line]]);
            before = line;
        }

        return [.. paragraphs];
    }

    private static void ReportStray(DumpLine line, FileDiagnostics diagnostics)
    {
        const int MaxShown = 60;
        var text = line.Text.Length <= MaxShown ? line.Text : line.Text[..MaxShown] + "…";
        diagnostics.Warning(line.Position,
            $"skipped: '{text}' is not a title with an abstract after it, part of an abstract, or a known label of the page");
    }
}
