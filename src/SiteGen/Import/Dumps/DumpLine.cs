using SiteGen.Content;

namespace SiteGen.Import.Dumps;

/// <summary>One line of a dump. A line that is a Markdown link is two: its text and its address.</summary>
/// <param name="Position">The position of <see cref="Text"/> in the file.</param>
/// <param name="Text">The line without the white space around it.</param>
/// <param name="Kind">Its kind.</param>
internal sealed record DumpLine(SourcePosition Position, string Text, LineKind Kind);
