namespace SiteGen.Text.Tex;

/// <summary>A piece of prose after its TeX has been read.</summary>
internal abstract record TexNode;

/// <summary>Literal text: Unicode in form C, runs of white space as one space.</summary>
/// <param name="Text">The text.</param>
internal sealed record TextNode(string Text) : TexNode;

/// <summary>Literal text in a typewriter font.</summary>
/// <param name="Text">The text.</param>
internal sealed record CodeNode(string Text) : TexNode;

/// <summary>Text that stands out.</summary>
/// <param name="Style">How: <see cref="TextStyle.Emphasis"/> or <see cref="TextStyle.Strong"/>.</param>
/// <param name="Children">What stands out.</param>
internal sealed record StyledNode(TextStyle Style, IReadOnlyList<TexNode> Children) : TexNode;

/// <summary>A formula.</summary>
/// <param name="Tex">Its TeX on one line, without delimiters and without spaces at the ends; not empty.</param>
/// <param name="Display">Whether it stood on a line of its own.</param>
internal sealed record MathNode(string Tex, bool Display) : TexNode;

/// <summary>A link.</summary>
/// <param name="Address">The address as the text has it, perhaps without scheme.</param>
/// <param name="Shown">What stands for the address in the text; empty when it stands for itself.</param>
internal sealed record LinkNode(string Address, IReadOnlyList<TexNode> Shown) : TexNode;

/// <summary>The end of a paragraph.</summary>
/// <param name="Rule">Whether a rule separates what follows.</param>
internal sealed record BreakNode(bool Rule) : TexNode;
