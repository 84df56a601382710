namespace TexMath;

/// <summary>An error that keeps a formula from being rendered.</summary>
/// <param name="Offset">Its position in the formula, in UTF-16 code units from 0.</param>
/// <param name="Message">What is wrong and what to do, as a sentence without a final period.</param>
public sealed record FormulaError(int Offset, string Message);
