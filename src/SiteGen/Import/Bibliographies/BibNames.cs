using SiteGen.Content;

namespace SiteGen.Import.Bibliographies;

/// <summary>
/// Reads lists of names by the rules of BibTeX (Oren Patashnik, "BibTeXing", 1988): <c>and</c> outside braces separates
/// names; a name is <c>First von Last</c>, <c>von Last, First</c> or <c>von Last, Jr, First</c>; words that begin in lower
/// case outside braces are the particle; text in braces is one word. biblatex's <c>family=…, given=…</c> is read as well.
/// </summary>
internal static class BibNames
{
    /// <summary>Reads a list of names; <c>and others</c> and empty names are left out.</summary>
    /// <param name="value">The value of <c>author</c>, in TeX.</param>
    public static IReadOnlyList<PersonName> Parse(string value) =>
        [.. NameWords.SplitAtAnd(value)
            .Where(words => words.Count > 0 && words is not [{ Text: "others" }])
            .Select(ParseName)
            .Select(name => new PersonName(RemoveCommas(name.Given), RemoveCommas(name.Family), RemoveCommas(name.Suffix)))
            .Where(name => name.Family.Length > 0)];

    private static PersonName ParseName(IReadOnlyList<NameWord> words)
    {
        var parts = NameWords.SplitAtComma(words);
        if (parts.Any(part => part.Count > 0 && part[0].Text.StartsWith("family=", StringComparison.OrdinalIgnoreCase)))
            return ParseLabelled(parts);
        return parts.Count switch
        {
            1 => ParseFirstVonLast(parts[0]),
            2 => new PersonName(Join(parts[1]), Join(parts[0])),
            _ => new PersonName(Join(parts.Skip(2).SelectMany(part => part)), Join(parts[0]), Join(parts[1])),
        };
    }

    /// <summary>The family name is the last word, or the first particle and everything after it.</summary>
    private static PersonName ParseFirstVonLast(IReadOnlyList<NameWord> words)
    {
        var family = words.Count - 1;
        for (var i = 0; i < words.Count - 1; i++)
        {
            if (words[i].IsParticle)
            {
                family = i;
                break;
            }
        }

        return new PersonName(Join(words.Take(family)), Join(words.Skip(family)));
    }

    private static PersonName ParseLabelled(IReadOnlyList<IReadOnlyList<NameWord>> parts)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts.Where(part => part.Count > 0))
        {
            var text = string.Join(' ', part.Select(word => word.Text));
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                values[text[..equals].Trim()] = BibText.ToPlain(text[(equals + 1)..].Trim());
        }

        var family = $"{values.GetValueOrDefault("prefix")} {values.GetValueOrDefault("family")}".Trim();
        return new PersonName(values.GetValueOrDefault("given", ""), family, values.GetValueOrDefault("suffix", ""));
    }

    /// <summary>Front matter would read a comma inside a part (<c>{Barnes and Noble, Inc.}</c>) as a separator.</summary>
    private static string RemoveCommas(string part) =>
        part.Contains(',', StringComparison.Ordinal)
            ? string.Join(' ', part.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)).Trim()
            : part.Trim();

    private static string Join(IEnumerable<NameWord> words) =>
        BibText.ToPlain(string.Join(' ', words.Select(word => word.Text)));
}
