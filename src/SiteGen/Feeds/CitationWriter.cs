using System.Buffers;
using System.Text;
using SiteGen.Catalog;
using SiteGen.Markup;

namespace SiteGen.Feeds;

/// <summary>Writes papers in one format of reference managers: entries, and what stands around them in a file.</summary>
public abstract class CitationWriter
{
    /// <summary>What stands before the first entry.</summary>
    internal virtual ReadOnlySpan<byte> Before => [];

    /// <summary>What stands between two entries.</summary>
    internal abstract ReadOnlySpan<byte> Between { get; }

    /// <summary>One entry, as it stands in a list.</summary>
    /// <param name="entry">The paper.</param>
    public string Entry(PaperEntry entry)
    {
        var output = new ArrayBufferWriter<byte>(2048);
        WriteEntry(new CitedPaper(entry), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Writes a whole list in the order given.</summary>
    /// <param name="entries">The papers.</param>
    /// <param name="output">Takes the bytes.</param>
    public void Write(IReadOnlyList<PaperEntry> entries, IBufferWriter<byte> output)
    {
        output.Write(Before);
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0)
                output.Write(Between);
            WriteEntry(new CitedPaper(entries[i]), output);
        }

        output.Write(After(isEmpty: entries.Count == 0));
    }

    /// <summary>What stands behind the last entry.</summary>
    /// <param name="isEmpty">Whether there is none.</param>
    internal virtual ReadOnlySpan<byte> After(bool isEmpty) => [];

    /// <summary>Writes one entry.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="output">Takes the bytes.</param>
    internal abstract void WriteEntry(CitedPaper paper, IBufferWriter<byte> output);
}

/// <summary>A paper with what several formats say of it, made once.</summary>
/// <param name="entry">The paper.</param>
internal sealed class CitedPaper(PaperEntry entry)
{
    private string? _abstract;

    /// <summary>The paper.</summary>
    public PaperEntry Entry => entry;

    /// <summary>What it is filed as.</summary>
    public CitationKind Kind { get; } = CitationKinds.Of(entry.Paper);

    /// <summary>Its abstract as plain text.</summary>
    public string Abstract => _abstract ??= MarkdownRenderer.PlainText(entry.Paper.Abstract);
}
