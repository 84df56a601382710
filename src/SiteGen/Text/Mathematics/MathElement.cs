namespace SiteGen.Text.Mathematics;

/// <summary>A node of a formula's tree. The nodes answer to the elements of MathML Core.</summary>
internal abstract record MathElement
{
    /// <summary>The class that decides the space around the element.</summary>
    public virtual MathClass Class => MathClass.Ordinary;
}

/// <summary>Elements side by side: a group.</summary>
/// <param name="Items">The elements; may be none.</param>
/// <param name="As">The class that the author gave the group (<c>\mathrel{…}</c>), or null.</param>
internal sealed record MathRow(IReadOnlyList<MathElement> Items, MathClass? As = null) : MathElement
{
    /// <summary>Nothing.</summary>
    public static MathRow Empty { get; } = new([]);

    public override MathClass Class => As ?? (Items.Count == 1 ? Items[0].Class : MathClass.Ordinary);
}

/// <summary>A letter, a word or a sign that stands for something.</summary>
/// <param name="Text">The letters, not yet in their alphabet.</param>
/// <param name="Alphabet">The alphabet.</param>
internal sealed record MathIdentifier(string Text, MathAlphabet Alphabet = MathAlphabet.Default) : MathElement;

/// <summary>A number.</summary>
/// <param name="Text">ASCII digits with a decimal point and thousands separators as written.</param>
/// <param name="Alphabet">The alphabet.</param>
internal sealed record MathNumber(string Text, MathAlphabet Alphabet = MathAlphabet.Default) : MathElement;

/// <summary>An operation, a relation, a delimiter or a mark.</summary>
/// <param name="Text">The character, perhaps with combining marks; empty for the invisible delimiter.</param>
/// <param name="Role">Its class.</param>
internal sealed record MathOperator(string Text, MathClass Role) : MathElement
{
    /// <summary>The height of a delimiter as <c>\big</c> and its kin set it, in em; 0 for the natural one.</summary>
    public double Size { get; init; }

    /// <summary>Whether it grows with what stands beside it: <c>\middle|</c>.</summary>
    public bool Stretches { get; init; }

    public override MathClass Class => Role;
}

/// <summary>A large operator: ∑, ∫.</summary>
/// <param name="Text">The character.</param>
/// <param name="HasLimits">Whether its scripts stand above and below it in displayed formulas.</param>
internal sealed record MathLargeOperator(string Text, bool HasLimits) : MathElement
{
    public override MathClass Class => MathClass.Operator;
}

/// <summary>A function by its name: log, lim sup.</summary>
/// <param name="Name">The name as it shows.</param>
/// <param name="HasLimits">Whether its scripts stand above and below it in displayed formulas.</param>
internal sealed record MathFunction(string Name, bool HasLimits) : MathElement
{
    public override MathClass Class => MathClass.Operator;
}

/// <summary>Text within the formula.</summary>
/// <param name="Text">The text with its spaces.</param>
/// <param name="Alphabet">The alphabet.</param>
internal sealed record MathText(string Text, MathAlphabet Alphabet = MathAlphabet.Default) : MathElement;

/// <summary>A space.</summary>
/// <param name="Em">Its width in em; negative ones draw together.</param>
internal sealed record MathSpace(double Em) : MathElement;

/// <summary>A base with what is lowered and raised beside it, or set below and above it.</summary>
/// <param name="Base">The base; an empty row where a script has none.</param>
/// <param name="Sub">What is lowered, or null.</param>
/// <param name="Sup">What is raised, or null; not both null.</param>
/// <param name="Limits">What <c>\limits</c> (true) or <c>\nolimits</c> (false) asked for; null leaves it to the base.</param>
internal sealed record MathScripts(MathElement Base, MathElement? Sub, MathElement? Sup, bool? Limits) : MathElement
{
    public override MathClass Class => Base.Class;
}

/// <summary>Something below or above a base, whatever the style: <c>\overset</c>, <c>\xrightarrow</c>.</summary>
/// <param name="Base">The base.</param>
/// <param name="Under">What stands below, or null.</param>
/// <param name="Over">What stands above, or null; not both null.</param>
internal sealed record MathStack(MathElement Base, MathElement? Under, MathElement? Over) : MathElement
{
    public override MathClass Class => Base.Class;
}

/// <summary>A mark on a base: <c>\hat</c>, <c>\overline</c>, <c>\underbrace</c>.</summary>
/// <param name="Base">The base.</param>
/// <param name="Mark">The mark, a spacing character.</param>
/// <param name="IsUnder">Whether it stands below.</param>
/// <param name="Stretches">Whether it grows to the base's width.</param>
internal sealed record MathAccent(MathElement Base, string Mark, bool IsUnder, bool Stretches) : MathElement;

/// <summary>A fraction, or two things one above the other.</summary>
/// <param name="Numerator">Above.</param>
/// <param name="Denominator">Below.</param>
/// <param name="HasLine">Whether a line stands between.</param>
/// <param name="Display">The style that was asked for: display (true), text (false); null for the surrounding one.</param>
internal sealed record MathFraction(MathElement Numerator, MathElement Denominator, bool HasLine, bool? Display) : MathElement
{
    public override MathClass Class => MathClass.Inner;
}

/// <summary>A root.</summary>
/// <param name="Radicand">What stands under it.</param>
/// <param name="Index">Which root, or null for the square root.</param>
internal sealed record MathRoot(MathElement Radicand, MathElement? Index) : MathElement;

/// <summary>Something between delimiters that grow with it.</summary>
/// <param name="Open">The left delimiter; empty for none.</param>
/// <param name="Body">What stands between.</param>
/// <param name="Close">The right delimiter; empty for none.</param>
internal sealed record MathFence(string Open, MathElement Body, string Close) : MathElement
{
    public override MathClass Class => MathClass.Inner;
}

/// <summary>Rows and columns.</summary>
/// <param name="Rows">The cells, row by row; a row may be shorter than others.</param>
/// <param name="Columns">The alignment of each column, <c>l</c>, <c>c</c> or <c>r</c>; the last holds for those after it.</param>
/// <param name="Display">Whether the cells are displayed formulas.</param>
internal sealed record MathTable(IReadOnlyList<IReadOnlyList<MathElement>> Rows, string Columns, bool Display) : MathElement
{
    public override MathClass Class => MathClass.Inner;
}

/// <summary>Elements in a style of their own: <c>\displaystyle</c>.</summary>
/// <param name="Body">The elements.</param>
/// <param name="Level">0 for display and text, 1 for script, 2 for script of script.</param>
/// <param name="Display">Whether it is the style of displayed formulas.</param>
internal sealed record MathStyle(MathElement Body, int Level, bool Display) : MathElement;

/// <summary>Something that takes its place without being seen.</summary>
/// <param name="Body">What is not seen.</param>
internal sealed record MathPhantom(MathElement Body) : MathElement;

/// <summary>Something in a frame.</summary>
/// <param name="Body">What the frame holds.</param>
internal sealed record MathBox(MathElement Body) : MathElement;
