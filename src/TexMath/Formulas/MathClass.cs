namespace TexMath.Formulas;

/// <summary>The class of an atom, which determines the space around it (The TeXbook, chapters 17 and 18).</summary>
internal enum MathClass
{
    /// <summary>A letter, a number, a group.</summary>
    Ordinary,

    /// <summary>A large operator or a named function: ∑, log.</summary>
    Operator,

    /// <summary>A binary operator: +, ×.</summary>
    Binary,

    /// <summary>A relation: =, ∈, →.</summary>
    Relation,

    /// <summary>An opening delimiter.</summary>
    Open,

    /// <summary>A closing delimiter, <c>!</c> and <c>?</c>.</summary>
    Close,

    /// <summary>A comma or a semicolon.</summary>
    Punctuation,

    /// <summary>A fraction, dots, or a body between <c>\left</c> and <c>\right</c>.</summary>
    Inner,
}
