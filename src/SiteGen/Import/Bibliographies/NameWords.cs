using System.Text;
using TexMath;

namespace SiteGen.Import.Bibliographies;

/// <summary>Splits a list of names into names and words; text in groups is never split.</summary>
internal static class NameWords
{
    /// <summary>Splits into words. A comma after a space ends an empty word, so that no comma is lost.</summary>
    /// <param name="value">Plain text with marks around groups; see <see cref="TextMode.ToGroupedText"/>.</param>
    public static IReadOnlyList<NameWord> Split(string value)
    {
        List<NameWord> words = [];
        var (start, level) = (0, 0);
        for (var i = 0; i <= value.Length; i++)
        {
            var separator = i < value.Length ? FindSeparator(value[i]) : ' ';
            level += i < value.Length ? Nesting(value[i]) : 0;
            if (i < value.Length && (level > 0 || separator is null))
                continue;
            if (i > start || separator != ' ')
                words.Add(new NameWord(value[start..i], separator ?? ' '));
            start = i + 1;
        }

        return words;
    }

    /// <summary>Splits a name at its commas; the parts contain no empty words, but a part may be empty.</summary>
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

    /// <summary>Joins words with spaces, without marks. A particle that ends in an apostrophe or a hyphen touches the next word.</summary>
    /// <param name="words">The words.</param>
    public static string Join(IEnumerable<NameWord> words)
    {
        var name = new StringBuilder();
        var last = "";
        foreach (var word in words)
        {
            var text = RemoveMarks(word.Text);
            if (name.Length > 0 && text.Length > 0 && !TouchesNext(last))
                name.Append(' ');
            name.Append(text);
            last = text;
        }

        return name.ToString().Trim();
    }

    /// <summary>Whether a particle is written without a space after it: <c>d'</c>, <c>al-</c>.</summary>
    /// <param name="particle">The particle.</param>
    public static bool TouchesNext(string particle) =>
        particle.Length > 1 && char.IsLower(particle[0]) && particle[^1] is '\'' or '’' or '-' or '‐';

    /// <summary>Removes the marks around groups, and commas within them, which front matter would read as separators.</summary>
    /// <param name="text">The text.</param>
    public static string RemoveMarks(string text) =>
        text.AsSpan().ContainsAny(TextMode.GroupStart, TextMode.GroupEnd, ',')
            ? string.Join(' ', text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
                .Replace($"{TextMode.GroupStart}", "", StringComparison.Ordinal)
                .Replace($"{TextMode.GroupEnd}", "", StringComparison.Ordinal)
            : text;

    /// <summary>Returns 1 at the start of a group, -1 at its end, and 0 elsewhere.</summary>
    /// <param name="c">The character.</param>
    public static int Nesting(char c) => c == TextMode.GroupStart ? 1 : c == TextMode.GroupEnd ? -1 : 0;

    private static char? FindSeparator(char c) => c switch
    {
        ',' or '，' => ',',
        ';' or '；' or '、' => ';',
        '~' => ' ',
        _ => char.IsWhiteSpace(c) ? ' ' : null,
    };
}
