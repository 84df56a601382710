namespace SiteGen.Import.Bibliographies;

/// <summary>Splits a list of names into names and words; text in braces is never split.</summary>
internal static class NameWords
{
    /// <summary>Splits at the word <c>and</c>, in any case, outside braces.</summary>
    /// <param name="value">The value, in TeX.</param>
    public static IReadOnlyList<IReadOnlyList<NameWord>> SplitAtAnd(string value)
    {
        List<IReadOnlyList<NameWord>> names = [];
        List<NameWord> name = [];
        foreach (var word in Split(value))
        {
            if (!word.EndsPart && word.Text.Equals("and", StringComparison.OrdinalIgnoreCase))
            {
                names.Add(name);
                name = [];
            }
            else
            {
                name.Add(word);
            }
        }

        names.Add(name);
        return names;
    }

    /// <summary>Splits a name at its commas; the parts contain no empty words.</summary>
    /// <param name="words">The words of one name.</param>
    public static IReadOnlyList<IReadOnlyList<NameWord>> SplitAtComma(IReadOnlyList<NameWord> words)
    {
        List<IReadOnlyList<NameWord>> parts = [];
        List<NameWord> part = [];
        foreach (var word in words)
        {
            if (word.Text.Length > 0)
                part.Add(word);
            if (!word.EndsPart)
                continue;
            parts.Add(part);
            part = [];
        }

        if (part.Count > 0)
            parts.Add(part);
        return parts;
    }

    /// <summary>Splits into words. A comma after a space ends an empty word, so that no comma is lost.</summary>
    private static List<NameWord> Split(string value)
    {
        List<NameWord> words = [];
        var (start, level) = (0, 0);
        for (var i = 0; i <= value.Length; i++)
        {
            var c = i < value.Length ? value[i] : ' ';
            if (c == '{')
                level++;
            else if (c == '}')
                level--;
            var isTie = c == '~' && (i == 0 || value[i - 1] != '\\');
            if (i < value.Length && (level > 0 || !(char.IsWhiteSpace(c) || c == ',' || isTie)))
                continue;
            if (i > start || c == ',')
                words.Add(new NameWord(value[start..i], c == ','));
            start = i + 1;
        }

        return words;
    }
}
