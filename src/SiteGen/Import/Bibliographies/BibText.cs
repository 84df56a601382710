using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Import.Bibliographies;

/// <summary>Values of fields as plain text.</summary>
internal static partial class BibText
{
    /// <summary>A value without its TeX: accents are letters, the braces that protect case are gone, space is folded.</summary>
    /// <param name="value">The value, in TeX.</param>
    public static string ToPlain(string value) => TexProse.ToPlain(Fold(value));

    /// <summary>The same for a title, in which mathematics stays TeX between single dollars.</summary>
    /// <param name="value">The value, in TeX.</param>
    public static string ToTitle(string value) => TexProse.ToTitle(Fold(value));

    /// <summary>An address, a DOI or an identifier: <c>\url{…}</c>, outer braces and the backslash of <c>\_</c> undone.</summary>
    /// <param name="value">The value, in TeX.</param>
    public static string ToAddress(string value)
    {
        var text = Url().Match(value) is { Success: true } url ? url.Groups["address"].Value : value;
        return Escape().Replace(text, "$1$2").Trim().Trim('{', '}', '<', '>').Trim();
    }

    /// <summary>The paragraphs of a long value, which blank lines part; each on one line, still in TeX.</summary>
    /// <param name="value">The value, in TeX.</param>
    public static IEnumerable<string> Paragraphs(string value) =>
        BlankLines().Split(value).Select(Fold).Where(p => p.Length > 0);

    private static string Fold(string value) => Space().Replace(value, " ").Trim();

    [GeneratedRegex(@"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex(@"\\(?:url|nolinkurl|href)\s*\{(?<address>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?:\{\\([_%#&~$])\}|\\([_%#&~$]))(?:\{\})?", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
