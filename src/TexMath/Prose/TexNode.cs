namespace TexMath.Prose;

/// <summary>A node of parsed text.</summary>
public abstract record TexNode;

/// <summary>Literal text in Unicode normalization form C, with each run of white space collapsed to one space.</summary>
/// <param name="Text">The text.</param>
public sealed record TextNode(string Text) : TexNode;

/// <summary>Literal text in a typewriter font: code.</summary>
/// <param name="Text">The text.</param>
public sealed record CodeNode(string Text) : TexNode;

/// <summary>Emphasized text.</summary>
/// <param name="Style"><see cref="TextStyle.Emphasis"/> or <see cref="TextStyle.Strong"/>.</param>
/// <param name="Children">The emphasized nodes.</param>
public sealed record StyledNode(TextStyle Style, IReadOnlyList<TexNode> Children) : TexNode;

/// <summary>A formula.</summary>
/// <param name="Tex">Its TeX on one line, without delimiters and trimmed; not empty.</param>
/// <param name="Display">Whether it is displayed on a line of its own.</param>
public sealed record MathNode(string Tex, bool Display) : TexNode;

/// <summary>A link.</summary>
/// <param name="Address">The absolute address.</param>
/// <param name="Label">The text of the link; empty if the link shows its address.</param>
public sealed record LinkNode(string Address, IReadOnlyList<TexNode> Label) : TexNode;

/// <summary>The end of a paragraph.</summary>
/// <param name="Rule">Whether a horizontal rule follows.</param>
public sealed record BreakNode(bool Rule) : TexNode;
