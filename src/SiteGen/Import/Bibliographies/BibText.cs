using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Import.Bibliographies;

/// <summary>Converts the TeX of field values to text.</summary>
internal static partial class BibText
{
    /// <summary>Converts a value to plain text, without TeX, without braces that protect case, and with folded white space.</summary>
    /// <param name="value">The value, in TeX.</param>
    public static string ToPlain(string value) => TexProse.ToPlain(Fold(value));

    /// <summary>Converts a title; its mathematics stays TeX between single dollars.</summary>
    /// <param name="value">The value, in TeX.</param>
    public static string ToTitle(string value) => TexProse.ToTitle(RemoveOuterBraces(Fold(value)));

    /// <summary>Converts an address or identifier: removes <c>\url{…}</c>, outer braces and the backslash of <c>\_</c>.</summary>
    /// <param name="value">The value, in TeX.</param>
    public static string ToAddress(string value)
    {
        var text = Url().Match(value) is { Success: true } url ? url.Groups["address"].Value : value;
        return Escape().Replace(text, "$1$2").Trim().Trim('{', '}', '<', '>').Trim();
    }

    /// <summary>Splits a long value at blank lines; each paragraph is one line of TeX.</summary>
    /// <param name="value">The value, in TeX.</param>
    public static IEnumerable<string> SplitParagraphs(string value) =>
        BlankLines().Split(value).Select(Fold).Where(p => p.Length > 0);

    /// <summary>Removes braces around the whole value, which protect its case, before TeX reads them as those of a set.</summary>
    private static string RemoveOuterBraces(string value)
    {
        while (value.Length > 1 && value[0] == '{' && FindClosingBrace(value) == value.Length - 1)
            value = value[1..^1].Trim();
        return value;
    }

    /// <summary>Returns the index of the brace that closes the first one; -1 if none does.</summary>
    private static int FindClosingBrace(string value)
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
