using System.Buffers;
using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>
/// Writes many lists in several formats in one pass over the papers: each entry is made once and copied into every list
/// that has the paper, so that no list is held in memory and none makes an entry again.
/// </summary>
/// <param name="formats">The formats.</param>
public sealed class CitationLists(IReadOnlyList<CitationWriter> formats)
{
    /// <summary>Writes the lists.</summary>
    /// <param name="papers">All papers, in the order that each list has.</param>
    /// <param name="listsOf">The numbers, from 0, of the lists that have a paper; none twice.</param>
    /// <param name="outputs">For each list and, within it, for each format, what takes the bytes.</param>
    public void Write(IReadOnlyList<PaperEntry> papers, Func<PaperEntry, int[]> listsOf, IReadOnlyList<IBufferWriter<byte>> outputs)
    {
        for (var i = 0; i < outputs.Count; i++)
            outputs[i].Write(formats[i % formats.Count].Before);
        var entry = new ArrayBufferWriter<byte>(4096);
        var isBegun = new bool[outputs.Count / formats.Count];
        foreach (var paper in papers)
        {
            var cited = new CitedPaper(paper);
            var lists = listsOf(paper);
            for (var format = 0; format < formats.Count; format++)
            {
                entry.ResetWrittenCount();
                formats[format].WriteEntry(cited, entry);
                foreach (var list in lists)
                    Add(outputs[(list * formats.Count) + format], isBegun[list] ? formats[format].Between : [], entry.WrittenSpan);
            }

            foreach (var list in lists)
                isBegun[list] = true;
        }

        for (var i = 0; i < outputs.Count; i++)
            outputs[i].Write(formats[i % formats.Count].After(isEmpty: !isBegun[i / formats.Count]));
    }

    private static void Add(IBufferWriter<byte> output, ReadOnlySpan<byte> between, ReadOnlySpan<byte> entry)
    {
        output.Write(between);
        output.Write(entry);
    }
}
