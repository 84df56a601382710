using System.Text.RegularExpressions;

namespace TexMath.Prose;

/// <summary>Ordinal numbers, which authors write as formulas: <c>$4^{th}$</c>, <c>$2^{\textrm{ème}}$</c>.</summary>
internal static partial class OrdinalNumber
{
    /// <summary>Returns an ordinal number as text (<c>4th</c>); null for any other formula.</summary>
    /// <param name="tex">The formula without its dollars.</param>
    public static string? Read(string tex) =>
        tex.Length <= 60 && Pattern().Match(tex) is { Success: true } match
            ? match.Groups["number"].Value + PlainEnding(match.Groups["ending"].Value)
            : null;

    private static string PlainEnding(string ending) =>
        ending.Replace("\\`e", "è", StringComparison.Ordinal).Replace("\\`{e}", "è", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,4})\s*\^\s*(?:\{\s*)?"
        + @"(?:\\(?:text|textrm|textup|textnormal|mathrm|rm|mbox|hbox|it|textit|mathit)\s*)?"
        + @"(?:\{\s*)?(?<ending>st|nd|rd|th|er|re|ère|[eè]me|\\`\{?e\}?me|ier|ième)\s*\}?\s*\}?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
