namespace TexMath.Formulas;

/// <summary>The kinds of tokens in math mode.</summary>
internal enum MathTokenKind
{
    /// <summary>An ordinary character with its combining marks.</summary>
    Character,

    /// <summary>A control sequence. The text is its name without the backslash: letters, or one other character.</summary>
    Command,

    /// <summary><c>{</c>.</summary>
    BeginGroup,

    /// <summary><c>}</c>.</summary>
    EndGroup,

    /// <summary><c>^</c>.</summary>
    Superscript,

    /// <summary><c>_</c>.</summary>
    Subscript,

    /// <summary><c>'</c>.</summary>
    Prime,

    /// <summary><c>&amp;</c>.</summary>
    AlignmentTab,
}

/// <summary>A token in math mode.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Its characters; the name of a control sequence.</param>
/// <param name="Start">Its start in the formula, in UTF-16 code units.</param>
/// <param name="End">Its end, exclusive.</param>
internal readonly record struct MathToken(MathTokenKind Kind, string Text, int Start, int End);
