using SiteGen.Content;

namespace SiteGen.Import.Bibliographies;

/// <summary>
/// Lists of names by BibTeX's rules: names are parted by <c>and</c> outside braces; a name is <c>First von Last</c>,
/// <c>von Last, First</c> or <c>von Last, Jr, First</c>; words that begin in lower case outside braces are the
/// particle; what stands in braces is one word. biblatex's <c>family=…, given=…</c> is read as well.
/// </summary>
internal static class BibNames
{
    /// <summary>Reads a list of names; <c>and others</c> and empty names leave nothing behind.</summary>
    /// <param name="value">The value of <c>author</c>, in TeX.</param>
    public static IReadOnlyList<PersonName> Parse(string value) =>
        [.. NameWords.SplitAtAnd(value)
            .Where(words => words.Count > 0 && words is not [{ Text: "others" }])
            .Select(ParseName)
            .Select(name => new PersonName(WithoutCommas(name.Given), WithoutCommas(name.Family), WithoutCommas(name.Suffix)))
            .Where(name => name.Family.Length > 0)];

    private static PersonName ParseName(IReadOnlyList<NameWord> words)
    {
        var parts = NameWords.SplitAtComma(words);
        if (parts.Any(part => part.Count > 0 && part[0].Text.StartsWith("family=", StringComparison.OrdinalIgnoreCase)))
            return Labelled(parts);
        return parts.Count switch
        {
            1 => FirstVonLast(parts[0]),
            2 => new PersonName(Join(parts[1]), Join(parts[0])),
            _ => new PersonName(Join(parts.Skip(2).SelectMany(part => part)), Join(parts[0]), Join(parts[1])),
        };
    }

    /// <summary>The last word is always of the family name; so are a particle and all that follows it.</summary>
    private static PersonName FirstVonLast(IReadOnlyList<NameWord> words)
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

    private static PersonName Labelled(IReadOnlyList<IReadOnlyList<NameWord>> parts)
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

    /// <summary>A comma within a part (<c>{Barnes and Noble, Inc.}</c>) would part it in front matter.</summary>
    private static string WithoutCommas(string part) =>
        part.Contains(',', StringComparison.Ordinal) ? string.Join(' ', part.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)).Trim() : part.Trim();

    private static string Join(IEnumerable<NameWord> words) =>
        BibText.ToPlain(string.Join(' ', words.Select(word => word.Text)));
}
