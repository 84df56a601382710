namespace SiteGen.Text.Mathematics;

/// <summary>The kinds of tokens of a formula.</summary>
internal enum MathTokenKind
{
    /// <summary>A character that stands for itself, combining marks included.</summary>
    Character,

    /// <summary>A command; the text is its name without backslash, a word or one sign.</summary>
    Command,

    /// <summary>An opening brace.</summary>
    Open,

    /// <summary>A closing brace.</summary>
    Close,

    /// <summary><c>^</c>.</summary>
    Superscript,

    /// <summary><c>_</c>.</summary>
    Subscript,

    /// <summary><c>'</c>.</summary>
    Prime,

    /// <summary><c>&amp;</c>.</summary>
    Align,
}

/// <summary>A token of a formula.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Start">Where it begins in the formula.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct MathToken(MathTokenKind Kind, string Text, int Start, int End);
