using System.Buffers;
using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>
/// Writes many citation lists in several formats in one pass over the papers. Each entry is formatted once and copied into
/// every list that contains the paper.
/// </summary>
/// <param name="formats">The formats.</param>
public sealed class CitationLists(IReadOnlyList<CitationWriter> formats)
{
    /// <summary>The number of papers of a site above which lists leave out the abstracts: with them, 10,000 papers take 40 MB.</summary>
    public const int MaxWithAbstracts = 1000;

    /// <summary>Writes the lists.</summary>
    /// <param name="papers">All papers, in the order of each list.</param>
    /// <param name="selectLists">Returns the indexes of the lists that contain a paper, without duplicates.</param>
    /// <param name="outputs">Receive the bytes: for each list one output per format.</param>
    public void Write(IReadOnlyList<PaperEntry> papers, Func<PaperEntry, int[]> selectLists, IReadOnlyList<IBufferWriter<byte>> outputs)
    {
        for (var i = 0; i < outputs.Count; i++)
            outputs[i].Write(formats[i % formats.Count].Header);
        var entry = new ArrayBufferWriter<byte>(4096);
        var isStarted = new bool[outputs.Count / formats.Count];
        foreach (var paper in papers)
        {
            var cited = new CitedPaper(paper, hasAbstract: papers.Count <= MaxWithAbstracts);
            var lists = selectLists(paper);
            for (var format = 0; format < formats.Count; format++)
            {
                entry.ResetWrittenCount();
                formats[format].WriteEntry(cited, entry);
                foreach (var list in lists)
                {
                    var output = outputs[(list * formats.Count) + format];
                    output.Write(isStarted[list] ? formats[format].Separator : []);
                    output.Write(entry.WrittenSpan);
                }
            }

            foreach (var list in lists)
                isStarted[list] = true;
        }

        for (var i = 0; i < outputs.Count; i++)
            outputs[i].Write(formats[i % formats.Count].GetFooter(isEmpty: !isStarted[i / formats.Count]));
    }
}
