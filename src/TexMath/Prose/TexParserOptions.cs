namespace TexMath.Prose;

/// <summary>Options of the parser of text mode.</summary>
/// <param name="PlainFormula">Returns the plain form of a formula's TeX, for commands of math mode outside of formulas.</param>
/// <param name="Unknown">Receives the names of unknown commands; or null.</param>
/// <param name="MarksGroups">Whether brace groups are marked in the text; see <see cref="GroupMarks"/>.</param>
internal sealed record TexParserOptions(Func<string, string> PlainFormula, ICollection<string>? Unknown = null, bool MarksGroups = false);
