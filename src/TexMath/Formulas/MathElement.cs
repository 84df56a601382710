using TexMath.Characters;

namespace TexMath.Formulas;

/// <summary>A node of a formula's syntax tree. The nodes correspond to the elements of MathML Core.</summary>
internal abstract record MathElement
{
    /// <summary>The class of the atom, which determines the space around it.</summary>
    public virtual MathClass Class => MathClass.Ordinary;
}

/// <summary>A horizontal list of elements: <c>mrow</c>.</summary>
/// <param name="Items">The elements; may be empty.</param>
/// <param name="ExplicitClass">The class that a command such as <c>\mathrel</c> sets, or null.</param>
internal sealed record MathRow(IReadOnlyList<MathElement> Items, MathClass? ExplicitClass = null) : MathElement
{
    /// <summary>A row without elements.</summary>
    public static MathRow Empty { get; } = new([]);

    public override MathClass Class => ExplicitClass ?? (Items.Count == 1 ? Items[0].Class : MathClass.Ordinary);
}

/// <summary>An identifier: a letter, a word or a symbol that names something (<c>mi</c>).</summary>
/// <param name="Text">The letters, not yet mapped to their alphabet.</param>
/// <param name="Alphabet">The alphabet.</param>
internal sealed record MathIdentifier(string Text, MathAlphabet Alphabet = MathAlphabet.Default) : MathElement;

/// <summary>A number (<c>mn</c>).</summary>
/// <param name="Text">ASCII digits with the decimal point and the thousands separators of the source.</param>
/// <param name="Alphabet">The alphabet.</param>
internal sealed record MathNumber(string Text, MathAlphabet Alphabet = MathAlphabet.Default) : MathElement;

/// <summary>A binary operator, a relation, a delimiter or punctuation (<c>mo</c>).</summary>
/// <param name="Text">The character with its combining marks; empty for the null delimiter <c>.</c>.</param>
/// <param name="Role">Its class.</param>
internal sealed record MathOperator(string Text, MathClass Role) : MathElement
{
    /// <summary>The height of a delimiter in em, as <c>\big</c> and its relatives set it; 0 for the natural height.</summary>
    public double Size { get; init; }

    /// <summary>Whether it stretches to the height of its row: <c>\middle|</c>.</summary>
    public bool Stretches { get; init; }

    public override MathClass Class => Role;
}

/// <summary>A large operator: ∑, ∫ (<c>mo</c>).</summary>
/// <param name="Text">The character.</param>
/// <param name="HasLimits">Whether its scripts are limits, above and below it, in display style.</param>
internal sealed record MathLargeOperator(string Text, bool HasLimits) : MathElement
{
    public override MathClass Class => MathClass.Operator;
}

/// <summary>A named function: log, lim sup (<c>mi</c>).</summary>
/// <param name="Name">The name as displayed.</param>
/// <param name="HasLimits">Whether its scripts are limits, above and below it, in display style.</param>
internal sealed record MathFunction(string Name, bool HasLimits) : MathElement
{
    public override MathClass Class => MathClass.Operator;
}

/// <summary>Text within the formula (<c>mtext</c>).</summary>
/// <param name="Text">The text with its spaces.</param>
/// <param name="Alphabet">The alphabet.</param>
internal sealed record MathText(string Text, MathAlphabet Alphabet = MathAlphabet.Default) : MathElement;

/// <summary>A space (<c>mspace</c>).</summary>
/// <param name="Em">Its width in em; may be negative.</param>
internal sealed record MathSpace(double Em) : MathElement;

/// <summary>A base with a subscript and a superscript, or with limits below and above it.</summary>
/// <param name="Base">The base; an empty row if the script has none.</param>
/// <param name="Sub">The subscript, or null.</param>
/// <param name="Sup">The superscript, or null; at least one of the two exists.</param>
/// <param name="Limits">True after <c>\limits</c>, false after <c>\nolimits</c>; null if the base decides.</param>
internal sealed record MathScripts(MathElement Base, MathElement? Sub, MathElement? Sup, bool? Limits) : MathElement
{
    public override MathClass Class => Base.Class;
}

/// <summary>A base with elements below or above it in every style: <c>\overset</c>, <c>\xrightarrow</c>.</summary>
/// <param name="Base">The base.</param>
/// <param name="Under">The element below, or null.</param>
/// <param name="Over">The element above, or null; at least one of the two exists.</param>
internal sealed record MathStack(MathElement Base, MathElement? Under, MathElement? Over) : MathElement
{
    public override MathClass Class => Base.Class;
}

/// <summary>An accent on a base: <c>\hat</c>, <c>\overline</c>, <c>\underbrace</c>.</summary>
/// <param name="Base">The base.</param>
/// <param name="Mark">The accent as a spacing character.</param>
/// <param name="IsUnder">Whether it is below the base.</param>
/// <param name="Stretches">Whether it stretches to the width of the base.</param>
internal sealed record MathAccent(MathElement Base, string Mark, bool IsUnder, bool Stretches) : MathElement;

/// <summary>A fraction, or two elements one above the other (<c>mfrac</c>).</summary>
/// <param name="Numerator">The upper element.</param>
/// <param name="Denominator">The lower element.</param>
/// <param name="HasLine">Whether there is a fraction line.</param>
/// <param name="Display">True for display style (<c>\dfrac</c>), false for text style (<c>\tfrac</c>), null to keep the style.</param>
internal sealed record MathFraction(MathElement Numerator, MathElement Denominator, bool HasLine, bool? Display) : MathElement
{
    public override MathClass Class => MathClass.Inner;
}

/// <summary>A root (<c>msqrt</c>, <c>mroot</c>).</summary>
/// <param name="Radicand">The radicand.</param>
/// <param name="Index">The index of the root, or null for a square root.</param>
internal sealed record MathRoot(MathElement Radicand, MathElement? Index) : MathElement;

/// <summary>A body between delimiters that stretch to its height: <c>\left … \right</c>.</summary>
/// <param name="Open">The left delimiter; empty for the null delimiter.</param>
/// <param name="Body">The body.</param>
/// <param name="Close">The right delimiter; empty for the null delimiter.</param>
internal sealed record MathFence(string Open, MathElement Body, string Close) : MathElement
{
    public override MathClass Class => MathClass.Inner;
}

/// <summary>A table (<c>mtable</c>): a matrix, an alignment.</summary>
/// <param name="Rows">The cells, row by row; rows may differ in length.</param>
/// <param name="Columns">The alignment of each column: <c>l</c>, <c>c</c> or <c>r</c>; the last one applies to all further columns.</param>
/// <param name="Display">Whether the cells are in display style.</param>
internal sealed record MathTable(IReadOnlyList<IReadOnlyList<MathElement>> Rows, string Columns, bool Display) : MathElement
{
    public override MathClass Class => MathClass.Inner;
}

/// <summary>Elements in an explicit style (<c>mstyle</c>): <c>\displaystyle</c>.</summary>
/// <param name="Body">The elements.</param>
/// <param name="Level">0 for display and text style, 1 for script style, 2 for scriptscript style.</param>
/// <param name="Display">Whether it is display style.</param>
internal sealed record MathStyle(MathElement Body, int Level, bool Display) : MathElement;

/// <summary>An invisible element that takes up space (<c>mphantom</c>).</summary>
/// <param name="Body">The invisible element.</param>
internal sealed record MathPhantom(MathElement Body) : MathElement;

/// <summary>A framed element: <c>\boxed</c>.</summary>
/// <param name="Body">The element in the frame.</param>
internal sealed record MathBox(MathElement Body) : MathElement;
