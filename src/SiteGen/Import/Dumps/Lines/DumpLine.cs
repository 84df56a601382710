using SiteGen.Content;

namespace SiteGen.Import.Dumps.Lines;

/// <summary>One line of a dump. A link in Markdown is two lines: its text and its address.</summary>
/// <param name="Position">The position of <see cref="Text"/> in the file.</param>
/// <param name="Text">The line without the white space around it.</param>
/// <param name="Kind">Its kind.</param>
internal sealed record DumpLine(SourcePosition Position, string Text, LineKind Kind)
{
    /// <summary>The level of a heading in Markdown, from 1 to 6; 0 for any other line.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>For <see cref="LineKind.Link"/>, the name of the link in front matter, such as <c>code</c>.</summary>
    public string? LinkName { get; init; }
}
