using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Import.Dumps.Lines;

/// <summary>
/// The authors as a listing names them: in reading order, with commas, semicolons or <c>and</c> between them. Affiliations in
/// brackets and marks of footnotes are left out.
/// </summary>
/// <param name="Names">The names, in order.</param>
/// <param name="IsCut">Whether the listing says that there are more (<c>…</c>, <c>et al.</c>, <c>+12 authors</c>).</param>
internal sealed partial record NameList(IReadOnlyList<PersonName> Names, bool IsCut)
{
    private const int MaxLength = 20_000;
    private const int MaxNameLength = 80;

    private static readonly HashSet<string> Particles = new(
        ["van", "von", "de", "der", "den", "del", "della", "di", "da", "du", "dos", "das", "la", "le", "ter", "ten", "el", "al", "bin",
            "ibn", "zu",
            "zur", "vom", "af", "av", "do", "e", "y", "dit", "san", "st."],
        StringComparer.Ordinal);

    private static readonly HashSet<string> TitleWords = new(
        ["of", "for", "the", "with", "in", "on", "via", "using", "an", "to", "from", "by", "and", "or", "is", "are", "we", "through",
            "under",
            "towards", "without", "as", "at", "that"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a list of names.</summary>
    /// <param name="text">The list; may contain TeX.</param>
    public static NameList Parse(string text)
    {
        var plain = TexProse.ToPlain(text.Length <= MaxLength ? text : text[..MaxLength]);
        plain = RemoveBrackets(plain);
        var parts = Split(plain);
        var names = parts.Where(part => !IsMore(part)).Select(ParseName).OfType<PersonName>();
        return new NameList([.. names], parts.Exists(IsMore) || More().IsMatch(plain));
    }

    /// <summary>Returns whether a text reads like names and nothing else.</summary>
    /// <param name="text">The text.</param>
    public static bool IsNames(string text)
    {
        if (text.Length == 0 || text.Length > MaxLength)
            return false;
        var parts = Split(RemoveBrackets(TexProse.ToPlain(text))).Where(part => !IsMore(part)).ToList();
        return parts.Count > 0 && parts.TrueForAll(IsName);
    }

    /// <summary>Returns whether a text reads like several names.</summary>
    /// <param name="text">The text.</param>
    public static bool IsSeveralNames(string text) => Separator().IsMatch(text) && IsNames(text) && Parse(text).Names.Count > 1;

    private static bool IsName(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (part.Length > MaxNameLength || words.Length is 0 or > 6)
            return false;
        if (Group().IsMatch(part))
            return true;
        var isEastAsian = words.All(word => EastAsianName().IsMatch(word));
        return isEastAsian || (words.Length >= 2
            && words.All(word => NameWord().IsMatch(word) || Particles.Contains(word))
            && !words.Any(TitleWords.Contains)
            && char.IsUpper(words[^1].FirstOrDefault(char.IsLetter)));
    }

    private static PersonName? ParseName(string part)
    {
        // A comma within a name would separate its parts in front matter.
        var text = Marks().Replace(part, "").Replace(',', ' ').Replace('，', ' ').Trim(' ', '.', '-', '*', '·', '•');
        if (part.TrimEnd().EndsWith('.') && Suffix().IsMatch(part))
            text += ".";
        if (!text.Any(char.IsLetter) || text.Length > MaxNameLength)
            return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1 || Group().IsMatch(text))
            return new PersonName("", string.Join(' ', words));
        var suffix = words.Length > 2 && Suffix().IsMatch(words[^1]) ? words[^1] : "";
        var end = words.Length - (suffix.Length > 0 ? 1 : 0);
        var family = Array.FindIndex(words, 1, end - 1, Particles.Contains);
        if (family < 0 || family == end)
            family = end - 1;
        return new PersonName(string.Join(' ', words[..family]), string.Join(' ', words[family..end]), suffix);
    }

    private static List<string> Split(string text)
    {
        var bySemicolon = text.Contains(';', StringComparison.Ordinal);
        var separator = bySemicolon ? BySemicolon() : Separator();
        List<string> parts = [];
        foreach (var part in separator.Split(text).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            if (parts.Count > 0 && Suffix().IsMatch(part))
                parts[^1] += " " + part;
            else
                parts.Add(bySemicolon ? Invert(part) : part);
        }

        return parts;
    }

    // "Able, Ann" between semicolons.
    private static string Invert(string part) =>
        part.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } family, { Length: > 0 } given] ? $"{given} {family}" : part;

    private static string RemoveBrackets(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            if (c is '(' or '[')
                depth++;
            else if (c is ')' or ']')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0)
                kept.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }

        return kept.ToString();
    }

    private static bool IsMore(string part) => More().Replace(part, "").Trim(' ', '.', ',').Length == 0;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\s*[,，、·•]\s*(?:and\s+)?|\s+(?:and|&)\s+", Options)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s*;\s*(?:and\s+)?|\s+and\s+", Options)]
    private static partial Regex BySemicolon();

    [GeneratedRegex(@"…|\.\.\.|\bet\.?\s+al\b\.?|(?:\+\s*|\band\s+)?\b[0-9]+\s+(?:more(?:\s+authors?)?|others|(?:additional "
        + @"|other )?authors?)"
        + @"(?:\s+not\s+shown)?|\bothers$", Options)]
    private static partial Regex More();

    [GeneratedRegex(@"…|\.\.\.|[\d*†‡§¶#^]+(?=[\s,]|$)|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\bet\.?\s+al\b\.?", Options)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?:Jr\.?|Sr\.?|I{2,3}|IV)$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\b(?:collaborations?|team|consortium|group|project)$", Options)]
    private static partial Regex Group();

    [GeneratedRegex(@"^[\p{Lu}\p{Lt}][\p{L}\p{M}.'’‐-]*[\d*†‡§¶]*$|^(?:d|l|al|el"
        + @"|O)['’-]\p{Lu}[\p{L}\p{M}'’-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NameWord();

    [GeneratedRegex(@"^\p{Lo}{2,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex EastAsianName();
}
