namespace TexMath.Characters;

/// <summary>Mathematical alphabets, by the names of their styles in Unicode and MathML.</summary>
internal enum MathAlphabet
{
    /// <summary>The default of math mode: letters italic, digits and Greek capitals upright.</summary>
    Default,

    /// <summary>Upright: <c>\mathrm</c>.</summary>
    Roman,

    /// <summary>Italic, for whole words: <c>\mathit</c>.</summary>
    Italic,

    /// <summary>Upright bold: <c>\mathbf</c>.</summary>
    Bold,

    /// <summary>Bold italic: <c>\boldsymbol</c>.</summary>
    BoldItalic,

    /// <summary>Double-struck, also called blackboard bold: <c>\mathbb</c>.</summary>
    DoubleStruck,

    /// <summary>Script, also called calligraphic: <c>\mathcal</c>.</summary>
    Script,

    /// <summary>Fraktur: <c>\mathfrak</c>.</summary>
    Fraktur,

    /// <summary>Sans-serif: <c>\mathsf</c>.</summary>
    SansSerif,

    /// <summary>Monospace, also called typewriter: <c>\mathtt</c>.</summary>
    Monospace,
}
