using SiteGen.Content;

namespace SiteGen.Import.Dumps;

/// <summary>Puts the lines of a dump together to papers, once their roles are known, and reports what belongs to none.</summary>
internal static class DumpRecords
{
    /// <summary>The papers in the dump's order.</summary>
    /// <param name="lines">The dump's lines.</param>
    /// <param name="evidence">Its lines of text.</param>
    /// <param name="roles">Their roles.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="diagnostics">Where skipped lines are reported.</param>
    public static IReadOnlyList<DumpRecord> Assemble(
        IReadOnlyList<DumpLine> lines, IReadOnlyList<LineEvidence> evidence, IReadOnlyList<LineRole> roles, string path, DiagnosticBag diagnostics)
    {
        List<DumpRecord> records = [];
        for (var i = 0; i < roles.Count;)
        {
            if (roles[i] != LineRole.Title)
            {
                ReportStray(lines[evidence[i++].Line], path, diagnostics);
                continue;
            }

            var end = i + 1;
            while (end < roles.Count && roles[end] is LineRole.TitleRest or LineRole.Abstract or LineRole.AbstractRest)
                end++;
            var nextTitle = roles.Skip(end).TakeWhile(role => role != LineRole.Title).Count() + end;
            var lastLine = nextTitle < roles.Count ? evidence[nextTitle].Line : lines.Count;
            records.Add(Record([.. evidence.Skip(i).Take(end - i)], [.. roles.Skip(i).Take(end - i)], lines, lastLine));
            i = end;
        }

        return records;
    }

    private static DumpRecord Record(List<LineEvidence> own, List<LineRole> roles, IReadOnlyList<DumpLine> lines, int lastLine)
    {
        var title = lines[own[0].Line];
        var abstractStart = roles.FindIndex(role => role is LineRole.Abstract);
        var titleLines = own.Take(abstractStart < 0 ? own.Count : abstractStart).Select(e => e.Text);
        var entry = lines.Skip(own[0].Line).Take(lastLine - own[0].Line).ToList();
        var link = entry.Find(line => line.Kind == LineKind.PaperLink);
        // Without a link a date is the page's, not the paper's.
        var date = link is null ? null : entry.Find(line => line.Kind == LineKind.Date);
        return new DumpRecord(
            title.Position,
            titleLines.Aggregate((first, rest) => first.EndsWith('-') ? first + rest : $"{first} {rest}"),
            abstractStart < 0 ? [] : Paragraphs(own[abstractStart..], lines),
            link is null ? null : DumpLines.PaperAddress(link.Text),
            date is null ? null : ListingDate.Parse(date.Text),
            link is null ? null : ListingVotes.Before(lines, own[0].Line));
    }

    /// <summary>A line goes on the one before where that one ends within a sentence.</summary>
    private static List<IReadOnlyList<DumpLine>> Paragraphs(List<LineEvidence> own, IReadOnlyList<DumpLine> lines)
    {
        List<List<DumpLine>> paragraphs = [];
        LineEvidence? before = null;
        foreach (var line in own)
        {
            var goesOn = before is not null && !before.EndsSentence
                && (line.Gap == Gap.None || char.IsLower(line.Text[0]) || line.IsAddress);
            if (goesOn)
                paragraphs[^1].Add(lines[line.Line]);
            else
                paragraphs.Add([lines[line.Line]]);
            before = line;
        }

        return [.. paragraphs];
    }

    private static void ReportStray(DumpLine line, string path, DiagnosticBag diagnostics)
    {
        const int Shown = 60;
        var text = line.Text.Length <= Shown ? line.Text : line.Text[..Shown] + "…";
        diagnostics.Warning(path, line.Position, $"skipped: '{text}' is no title with an abstract after it, nor part of an abstract, nor a known label of the page");
    }
}
