using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps.Segments;

/// <summary>Assembles papers from the lines of a dump and their roles, and reports lines that belong to no paper.</summary>
/// <param name="lines">The lines of the dump.</param>
/// <param name="evidence">Its lines of text.</param>
/// <param name="roles">Their roles.</param>
/// <param name="warnings">Receives a warning for each skipped line.</param>
internal sealed class DumpRecords(
    IReadOnlyList<DumpLine> lines, IReadOnlyList<LineEvidence> evidence, IReadOnlyList<LineRole> roles, DumpWarnings warnings)
{
    private readonly ListingVotes _votes = ListingVotes.Read(lines);

    /// <summary>Returns the papers, in the order of the dump.</summary>
    /// <param name="places">The addresses of papers in the dump.</param>
    public IReadOnlyList<DumpRecord> Assemble(LinkPlaces places)
    {
        List<DumpRecord> records = [];
        var free = 0;
        for (var i = 0; i < roles.Count;)
        {
            if (roles[i] != LineRole.Title)
            {
                warnings.AddSkipped(lines[evidence[i++].Line]);
                continue;
            }

            var end = i + 1;
            while (end < roles.Count && roles[end] is LineRole.TitleRest or LineRole.Abstract or LineRole.AbstractRest)
                end++;
            // The first line that is free is that behind the text of the entry before.
            var (first, last) = places.Lead ? (free, evidence[end - 1].Line + 1) : (evidence[i].Line, FindNextTitle(end));
            records.Add(Build(i, end, new EntryLines(lines, first, last)));
            free = evidence[end - 1].Line + 1;
            i = end;
        }

        return records;
    }

    private int FindNextTitle(int from)
    {
        while (from < roles.Count && roles[from] != LineRole.Title)
            from++;
        return from < roles.Count ? evidence[from].Line : lines.Count;
    }

    private DumpRecord Build(int start, int end, EntryLines entry)
    {
        var title = lines[evidence[start].Line];
        var abstractStart = start + 1;
        while (abstractStart < end && roles[abstractStart] != LineRole.Abstract)
            abstractStart++;
        var titleLines = Enumerable.Range(start, abstractStart - start).Select(i => evidence[i].Text);
        return new DumpRecord(
            title.Position,
            titleLines.Aggregate((first, rest) => first.EndsWith('-') ? first + rest : $"{first} {rest}"),
            GroupParagraphs(abstractStart, end))
        {
            Authors = entry.ReadAuthors(),
            Arxiv = entry.Arxiv,
            Doi = entry.Doi,
            Published = entry.ReadDate(),
            Venue = entry.ReadVenue(),
            Links = entry.ReadLinks(),
            Upvotes = entry.HasLink ? _votes.Find(entry.Arxiv, evidence[start].Line) : null,
        };
    }

    /// <summary>A line continues the one before if that one ends inside a sentence.</summary>
    private List<IReadOnlyList<DumpLine>> GroupParagraphs(int start, int end)
    {
        List<List<DumpLine>> paragraphs = [];
        for (var i = start; i < end; i++)
        {
            var line = evidence[i];
            var continues = i > start && !evidence[i - 1].EndsSentence
                && (line.Gap == Gap.None || char.IsLower(line.Text[0]) || line.IsAddress);
            if (continues)
                paragraphs[^1].Add(lines[line.Line]);
            else
                paragraphs.Add([lines[line.Line]]);
        }

        return [.. paragraphs];
    }
}
