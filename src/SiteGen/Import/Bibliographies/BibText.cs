using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Text;
using TexMath;

namespace SiteGen.Import.Bibliographies;

/// <summary>Converts the TeX of field values to text, and reports commands that are not known.</summary>
internal static partial class BibText
{
    /// <summary>A value may be in braces several times; each of them is looked for in the whole value.</summary>
    private const int MaxOuterBraces = 8;

    private const int MaxNamedCommands = 3;
    private const int MaxQuotedCommand = 30;

    /// <summary>Converts a value to plain text, without TeX, without braces that protect case, and with folded white space.</summary>
    /// <param name="value">The value, in TeX.</param>
    /// <param name="unknown">Receives the names of unknown commands; or null.</param>
    public static string ToPlain(string value, ICollection<string>? unknown = null) =>
        TexProse.ToPlain(Prepare(value), unknown).Replace('\u00A0', ' ').Trim();

    /// <summary>Converts the value of a field to plain text, and warns of unknown commands.</summary>
    /// <param name="field">The field.</param>
    /// <param name="diagnostics">Receives the warning.</param>
    public static string ToPlain(BibField field, FileDiagnostics diagnostics)
    {
        var unknown = new List<string>();
        var text = ToPlain(field.Value, unknown);
        ReportUnknown(unknown, field, diagnostics);
        return text;
    }

    /// <summary>Converts a title, and warns of unknown commands; its mathematics stays TeX between single dollars.</summary>
    /// <param name="field">The field.</param>
    /// <param name="diagnostics">Receives the warning.</param>
    public static string ToTitle(BibField field, FileDiagnostics diagnostics)
    {
        var unknown = new List<string>();
        var title = TexProse.ToTitle(Prepare(field.Value), unknown);
        ReportUnknown(unknown, field, diagnostics);
        return title;
    }

    /// <summary>Warns of the unknown commands of a field.</summary>
    /// <param name="unknown">Their names, perhaps several times.</param>
    /// <param name="field">The field.</param>
    /// <param name="diagnostics">Receives the warning.</param>
    public static void ReportUnknown(IReadOnlyList<string> unknown, BibField field, FileDiagnostics diagnostics)
    {
        var names = unknown.Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
            return;
        var named = string.Join(", ", names.Take(MaxNamedCommands).Select(name => $"'\\{Quote(name, MaxQuotedCommand)}'"));
        var more = names.Count > MaxNamedCommands ? ", …" : "";
        diagnostics.Warning(field.Position, names.Count == 1
            ? $"the command {named} is not known; it was read as text, write what it stands for"
            : $"the commands {named}{more} are not known; they were read as text, write what they stand for");
    }

    /// <summary>
    /// Converts an address or identifier: removes <c>\url{…}</c>, outer braces, TeX and character references, and folds white
    /// space.
    /// </summary>
    /// <param name="value">The value, in TeX.</param>
    public static string ToAddress(string value)
    {
        var text = Url().Match(value) is { Success: true } url ? url.Groups["address"].Value : value;
        var words = TexEntities.Decode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(TextMode.UnescapeAddress))
            .Trim('{', '}', '<', '>', ' ')
            .Replace("{}", "", StringComparison.Ordinal);
    }

    /// <summary>Splits a long value at blank lines; each paragraph is one line of TeX.</summary>
    /// <param name="value">The value, in TeX.</param>
    public static IEnumerable<string> SplitParagraphs(string value) =>
        BlankLines().Split(RemoveOuterBraces(TexMarkup.ToTex(value).Trim())).Select(Fold).Where(p => p.Length > 0);

    /// <summary>Replaces each run of white space by one space, and trims.</summary>
    /// <param name="value">The value.</param>
    public static string Fold(string value) => Space().Replace(value, " ").Trim();

    /// <summary>Returns the start of a text for a message: without control characters, and not longer than a line.</summary>
    /// <param name="text">The text; untrusted.</param>
    /// <param name="maxLength">The maximum length.</param>
    public static string Quote(string text, int maxLength)
    {
        var clean = Control().Replace(text, " ");
        if (clean.Length <= maxLength)
            return clean;
        return clean[..(char.IsHighSurrogate(clean[maxLength - 1]) ? maxLength - 1 : maxLength)] + "…";
    }

    private static string Prepare(string value) => RemoveOuterBraces(Fold(TexMarkup.ToTex(value)));

    /// <summary>Removes braces around the whole value, which protect its case, before TeX reads them as those of a set.</summary>
    private static string RemoveOuterBraces(string value)
    {
        for (var i = 0; i < MaxOuterBraces && value.Length > 1 && value[0] == '{' && FindClosingBrace(value) == value.Length - 1; i++)
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

    [GeneratedRegex(@"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex(@"[\p{Cc}\p{Zl}\p{Zp}]", RegexOptions.CultureInvariant)]
    private static partial Regex Control();

    [GeneratedRegex(@"\\(?:url|nolinkurl|path|href)\s*\{(?<address>(?:[^{}]|\{[^{}]*\})*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Url();
}
