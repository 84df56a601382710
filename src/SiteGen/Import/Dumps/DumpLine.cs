using SiteGen.Content;

namespace SiteGen.Import.Dumps;

/// <summary>One line of a dump, or one part of it where a Markdown link holds a text and an address.</summary>
/// <param name="Position">Where <see cref="Text"/> begins in the file.</param>
/// <param name="Text">The line without the white space around it.</param>
/// <param name="Kind">What it is.</param>
internal sealed record DumpLine(SourcePosition Position, string Text, LineKind Kind);
