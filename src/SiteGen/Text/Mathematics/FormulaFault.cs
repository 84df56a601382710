namespace SiteGen.Text.Mathematics;

/// <summary>What keeps a formula from being rendered.</summary>
/// <param name="Offset">Where it begins in the formula, in UTF-16 code units from 0.</param>
/// <param name="Message">What is wrong and what to do, as a sentence without a final dot.</param>
public sealed record FormulaFault(int Offset, string Message);
