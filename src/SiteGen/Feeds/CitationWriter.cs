using System.Buffers;
using System.Text;
using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>Writes papers in a format of reference managers.</summary>
public abstract class CitationWriter
{
    /// <summary>The bytes before the first entry.</summary>
    internal virtual ReadOnlySpan<byte> Header => [];

    /// <summary>The bytes between two entries.</summary>
    internal abstract ReadOnlySpan<byte> Separator { get; }

    /// <summary>Returns one entry as it appears in a list.</summary>
    /// <param name="entry">The paper.</param>
    public string FormatEntry(PaperEntry entry)
    {
        var output = new ArrayBufferWriter<byte>(2048);
        WriteEntry(new CitedPaper(entry), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Writes a list.</summary>
    /// <param name="entries">The papers, in the order of the list.</param>
    /// <param name="output">Receives the bytes.</param>
    public void Write(IReadOnlyList<PaperEntry> entries, IBufferWriter<byte> output)
    {
        output.Write(Header);
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0)
                output.Write(Separator);
            WriteEntry(new CitedPaper(entries[i]), output);
        }

        output.Write(GetFooter(isEmpty: entries.Count == 0));
    }

    /// <summary>Returns the bytes after the last entry.</summary>
    /// <param name="isEmpty">Whether the list has no entries.</param>
    internal virtual ReadOnlySpan<byte> GetFooter(bool isEmpty) => [];

    /// <summary>Writes one entry.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="output">Receives the bytes.</param>
    internal abstract void WriteEntry(CitedPaper paper, IBufferWriter<byte> output);
}
