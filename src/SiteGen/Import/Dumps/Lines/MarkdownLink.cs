namespace SiteGen.Import.Dumps.Lines;

/// <summary>A link in Markdown, by its indices in the file.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="TextStart">The index of its text.</param>
/// <param name="TextEnd">The index after its text.</param>
/// <param name="End">The index after the link.</param>
/// <param name="AddressStart">The index of the address, or that of the link if the address is written elsewhere.</param>
/// <param name="Address">The address.</param>
internal sealed record MarkdownLink(int Start, int TextStart, int TextEnd, int End, int AddressStart, string Address);
