using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Sources.Doors;

/// <summary>
/// Removes the markup of HTML and JATS from texts of services. Formulas in MathML become TeX between dollars. A text without
/// markup stays as it is, TeX included; tags that are no formatting, such as those of scripts, stay as text.
/// </summary>
internal static partial class MarkupText
{
    // Far more than is kept of any text.
    private const int MaxLength = 200_000;

    /// <summary>Returns a title, a venue or a name in one line.</summary>
    /// <param name="markup">The text with markup; untrusted.</param>
    /// <param name="maxLength">The length after which the text is cut.</param>
    public static string ToLine(string? markup, int maxLength = DoorText.MaxTitle) =>
        DoorText.Fold(string.Join(' ', SplitParagraphs(markup ?? "")), maxLength);

    /// <summary>Returns paragraphs in one line each; empty ones are left out.</summary>
    /// <param name="markup">The text with markup; untrusted.</param>
    public static IReadOnlyList<string> ToParagraphs(string? markup) =>
        [.. SplitParagraphs(markup ?? "").Select(p => DoorText.Fold(p, DoorText.MaxAbstract)).Where(p => p.Length > 0)];

    private static IEnumerable<string> SplitParagraphs(string text)
    {
        if (text.Length > MaxLength)
            text = text[..MaxLength];
        if (text.AsSpan().IndexOfAny('<', '&') < 0)
            return BlankLine().Split(text);
        var tex = TexMarkup.ToTex(EscapeBraces(Invisible().Replace(text, " ")));
        return BlankLine().Split(tex).Select(paragraph => TexProse.ToTitle(paragraph));
    }

    // Braces are groups in TeX, which the text is only if it has commands or formulas.
    private static string EscapeBraces(string text) =>
        text.AsSpan().IndexOfAny('\\', '$') >= 0 || text.Contains("math", StringComparison.OrdinalIgnoreCase)
            ? text
            : text.Replace("{", "\\{", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);

    [GeneratedRegex(@"\r?\n[ \t]*\r?\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();

    // Pictures and comments, also with escaped brackets.
    [GeneratedRegex("(?:<|&lt;)(?:(?:img|hr|wbr)(?=[ />&])[^<>]{0,2000}?/?|!--[^<>]{0,2000}?--)(?:>|&gt;)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Invisible();
}
