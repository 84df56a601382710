namespace SiteGen.Import.Bibliographies;

/// <summary>One word of a name, in TeX. Spaces, ties and commas outside braces separate words.</summary>
/// <param name="Text">The word.</param>
/// <param name="EndsPart">Whether a comma follows it.</param>
internal readonly record struct NameWord(string Text, bool EndsPart)
{
    private static readonly HashSet<string> LowerLetters = new(
        ["aa", "ae", "oe", "o", "l", "ss", "i", "j", "dh", "th", "dj", "ng"], StringComparer.Ordinal);

    private static readonly HashSet<string> UpperLetters = new(
        ["AA", "AE", "OE", "O", "L", "SS", "DH", "TH", "DJ", "NG"], StringComparer.Ordinal);

    /// <summary>
    /// Whether the first letter of the word is in lower case by the rules of BibTeX: letters in braces have no case, except
    /// in a <em>special character</em>, a brace at level zero followed by a backslash (<c>{\'e}</c>).
    /// </summary>
    public bool IsParticle
    {
        get
        {
            var level = 0;
            for (var i = 0; i < Text.Length; i++)
            {
                var c = Text[i];
                if (c == '\\' && level == 0)
                    return IsLowerSpecialCharacter(i);
                if (c == '{' && level++ == 0 && i + 1 < Text.Length && Text[i + 1] == '\\')
                    return IsLowerSpecialCharacter(i + 1);
                if (c == '}')
                    level--;
                else if (level == 0 && char.IsLetter(c))
                    return char.IsLower(c);
            }

            return false;
        }
    }

    /// <summary>Returns whether a control sequence is a letter in lower case (<c>\o</c>) or puts an accent on one.</summary>
    private bool IsLowerSpecialCharacter(int backslash)
    {
        var end = backslash + 1;
        while (end < Text.Length && char.IsAsciiLetter(Text[end]))
            end++;
        var command = Text[(backslash + 1)..end];
        if (LowerLetters.Contains(command))
            return true;
        if (UpperLetters.Contains(command))
            return false;
        var letter = Text.Skip(end).FirstOrDefault(char.IsLetter);
        return char.IsLower(letter);
    }
}
