using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Text;
using TexMath;

namespace SiteGen.Import.Bibliographies;

/// <summary>
/// Reads lists of names by the rules of BibTeX (Oren Patashnik, "BibTeXing", 1988): <c>and</c> outside braces separates
/// names; a name is <c>First von Last</c>, <c>von Last, First</c> or <c>von Last, Jr, First</c>; words that begin in lower
/// case outside braces are the particle; text in braces is one word. TeX is converted before names are split. biblatex's
/// <c>family=…, given=…</c> is read as well, and so are lists that lack the word <c>and</c>, with a warning.
/// </summary>
internal static partial class BibNames
{
    private const int MaxQuotedLength = 60;

    /// <summary>Reads a list of names; <c>and others</c>, <c>et al.</c> and empty names are left out.</summary>
    /// <param name="value">The value of <c>author</c>, in TeX.</param>
    /// <param name="warn">Receives a message about what is doubtful; or null.</param>
    /// <param name="unknown">Receives the names of unknown commands; or null.</param>
    public static IReadOnlyList<PersonName> Parse(string value, Action<string>? warn = null, ICollection<string>? unknown = null)
    {
        warn ??= static _ => { };
        var text = FootnoteMarks().Replace(TextMode.ToGroupedText(BibText.Fold(TexMarkup.ToTex(value)), unknown), "");
        var entries = NameList.Split(NameWords.Split(text), warn);
        var lastIsPlain = entries.Count > 0 && !entries[^1].Words.Any(word => word.EndsPart);
        return [.. entries.SelectMany(entry => ReadEntry(entry, lastIsPlain, warn))
            .Select(Clean)
            .Where(name => name.Family.Length > 0 && !NameList.IsEtAl(name.Display))];
    }

    private static IEnumerable<PersonName> ReadEntry(NameEntry entry, bool lastIsPlain, Action<string> warn)
    {
        var parts = NameWords.SplitAtComma(entry.Words).Where(part => part.Count > 0).ToList();
        if (parts.Count == 0)
            return [];
        if (parts.Exists(part => LabelledPart().IsMatch(part[0].Text)))
            return [ParseLabelled(parts)];
        var endsInComma = !entry.IsCutShort && lastIsPlain && entry.Words[^1].EndsPart;
        if (NameByline.Split(parts, endsInComma) is { } people)
        {
            warn($"'{Shorten(entry.Words)}' is read as {people.Count} people; write 'and' between names, not a comma");
            return people.Select(ParseName);
        }

        if (parts.Count > 3 || (parts.Count == 3 && !NameByline.IsSuffix(parts[1]) && !NameByline.IsSuffix(parts[2])))
            warn($"'{Shorten(entry.Words)}' has too many commas for one name; write 'Family, Given' and 'and' between names");
        return [ParseName(parts)];
    }

    private static PersonName ParseName(IReadOnlyList<IReadOnlyList<NameWord>> parts) => parts.Count switch
    {
        1 => ParseFirstVonLast(parts[0]),
        2 => new PersonName(NameWords.Join(parts[1]), NameWords.Join(parts[0])),
        3 when NameByline.IsSuffix(parts[2]) && !NameByline.IsSuffix(parts[1]) =>
            new PersonName(NameWords.Join(parts[1]), NameWords.Join(parts[0]), NameWords.Join(parts[2])),
        _ => new PersonName(NameWords.Join(parts.Skip(2).SelectMany(part => part)), NameWords.Join(parts[0]), NameWords.Join(parts[1])),
    };

    /// <summary>The family name is the last word, or the first particle and everything after it; in East Asia, it comes first.</summary>
    private static PersonName ParseFirstVonLast(IReadOnlyList<NameWord> allWords)
    {
        var words = RemoveHomonymNumber(allWords);
        if (words.Count == 2 && EastAsianText.IsOnly(NameWords.Join(words)))
        {
            var (first, second) = (NameWords.RemoveMarks(words[0].Text), NameWords.RemoveMarks(words[1].Text));
            return second.Length == 1 && first.Length > 1 ? new PersonName(first, second) : new PersonName(second, first);
        }

        var family = words.Count - 1;
        for (var i = 0; i < words.Count - 1; i++)
        {
            if (words[i].IsParticle)
            {
                family = i;
                break;
            }
        }

        return words.Any(word => word.Text == "&")
            ? new PersonName("", NameWords.Join(words))
            : new PersonName(NameWords.Join(words.Take(family)), NameWords.Join(words.Skip(family)));
    }

    private static PersonName ParseLabelled(IReadOnlyList<IReadOnlyList<NameWord>> parts)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
        {
            var text = NameWords.Join(part).Trim('"', '“', '”');
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                values[text[..equals].Trim()] = text[(equals + 1)..].Trim();
        }

        var (prefix, family) = (values.GetValueOrDefault("prefix", ""), values.GetValueOrDefault("family", ""));
        var space = NameWords.TouchesNext(prefix[(prefix.LastIndexOf(' ') + 1)..]) ? "" : " ";
        return new PersonName(
            values.GetValueOrDefault("given", ""), $"{prefix}{space}{family}".Trim(), values.GetValueOrDefault("suffix", ""));
    }

    private static PersonName Clean(PersonName name)
    {
        var (given, family, suffix) = (CleanPart(name.Given), CleanPart(name.Family), CleanPart(name.Suffix));
        return family.Length > 0 || given.Length == 0 ? new PersonName(given, family, suffix) : new PersonName("", given, suffix);
    }

    private static string CleanPart(string part) => NameWords.RemoveMarks(part).Replace('\u00A0', ' ').Trim();

    /// <summary>DBLP numbers people of one name: <c>Wei Li 0002</c>.</summary>
    private static IReadOnlyList<NameWord> RemoveHomonymNumber(IReadOnlyList<NameWord> words) =>
        words.Count > 1 && words[^1].Text is { Length: 4 } number && number[0] == '0' && number.All(char.IsAsciiDigit)
            ? [.. words.SkipLast(1)]
            : words;

    private static string Shorten(IReadOnlyList<NameWord> words)
    {
        var text = string.Concat(words.Select(word => NameWords.RemoveMarks(word.Text) + (word.EndsPart ? ", " : " "))).TrimEnd(' ', ',');
        return BibText.Quote(text, MaxQuotedLength);
    }

    [GeneratedRegex(@"^[""“]?(?:family|given|prefix|suffix|useprefix|given-i|family-i|prefix-i)=",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelledPart();

    // Marks of affiliations and footnotes that come along when a list is copied from a page.
    [GeneratedRegex(@"\^(?:\{[^{}]{0,20}\}|[0-9*†]+)|[¹²³⁰⁴-⁹*†‡§¶∗]+", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteMarks();
}
