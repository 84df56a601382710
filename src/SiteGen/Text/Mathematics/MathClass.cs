namespace SiteGen.Text.Mathematics;

/// <summary>The class of an atom in a formula, from which its spacing follows (The TeXbook, chapter 17).</summary>
internal enum MathClass
{
    /// <summary>A letter, a number, a group.</summary>
    Ordinary,

    /// <summary>A large operator or a named function: ∑, log.</summary>
    Operator,

    /// <summary>A binary operation: +, ×.</summary>
    Binary,

    /// <summary>A relation: =, ∈, →.</summary>
    Relation,

    /// <summary>An opening delimiter.</summary>
    Open,

    /// <summary>A closing delimiter, <c>!</c> and <c>?</c>.</summary>
    Close,

    /// <summary>A comma or a semicolon.</summary>
    Punctuation,

    /// <summary>A fraction, dots, or what stands between <c>\left</c> and <c>\right</c>.</summary>
    Inner,
}
