namespace SiteGen.Text.Mathematics;

/// <summary>The alphabets of mathematics.</summary>
internal enum MathAlphabet
{
    /// <summary>As TeX sets a sign without any command: letters italic, digits and Greek capitals upright.</summary>
    Default,

    /// <summary>Upright: <c>\mathrm</c>.</summary>
    Roman,

    /// <summary>Italic words: <c>\mathit</c>.</summary>
    Italic,

    /// <summary>Upright and bold: <c>\mathbf</c>.</summary>
    Bold,

    /// <summary>Italic and bold: <c>\boldsymbol</c>.</summary>
    BoldItalic,

    /// <summary>Blackboard bold: <c>\mathbb</c>.</summary>
    DoubleStruck,

    /// <summary>Calligraphic: <c>\mathcal</c>.</summary>
    Script,

    /// <summary>Fraktur: <c>\mathfrak</c>.</summary>
    Fraktur,

    /// <summary>Without serifs: <c>\mathsf</c>.</summary>
    SansSerif,

    /// <summary>Typewriter: <c>\mathtt</c>.</summary>
    Monospace,
}
