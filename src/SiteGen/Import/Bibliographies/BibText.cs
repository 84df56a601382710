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
    public static string ToTitle(string value) => TexProse.ToTitle(Unbraced(Fold(value)));

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

    /// <summary>Without the braces around the whole value: they protect its case, and TeX in prose could take them for a set's.</summary>
    private static string Unbraced(string value)
    {
        while (value.Length > 1 && value[0] == '{' && Partner(value) == value.Length - 1)
            value = value[1..^1].Trim();
        return value;
    }

    /// <summary>Where the brace at the beginning is closed; -1 when it is not.</summary>
    private static int Partner(string value)
    {
        var depth = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\')
                i++;
            else if (value[i] is '{')
                depth++;
            else if (value[i] is '}' && --depth == 0)
                return i;
        }

        return -1;
    }

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
