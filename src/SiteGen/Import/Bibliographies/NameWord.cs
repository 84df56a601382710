namespace SiteGen.Import.Bibliographies;

/// <summary>
/// One word of a name: plain text with marks around groups. Spaces, commas and semicolons outside of groups separate words.
/// </summary>
/// <param name="Text">The word.</param>
/// <param name="Separator">The character after it: a space, a comma or a semicolon.</param>
internal readonly record struct NameWord(string Text, char Separator)
{
    /// <summary>Whether a comma follows the word.</summary>
    public bool EndsPart => Separator == ',';

    /// <summary>
    /// Whether the first letter of the word outside of groups is in lower case. As in BibTeX, letters in braces have no case;
    /// the special characters of TeX (<c>{\'e}</c>) are letters already.
    /// </summary>
    public bool IsParticle
    {
        get
        {
            var level = 0;
            foreach (var c in Text)
            {
                level += NameWords.Nesting(c);
                if (level == 0 && char.IsLetter(c))
                    return char.IsLower(c);
            }

            return false;
        }
    }

    /// <summary>Whether the word consists of initials: <c>A.</c>, <c>B.-C.</c>, <c>WJ</c>.</summary>
    public bool IsInitials
    {
        get
        {
            var letters = Text.Count(char.IsLetter);
            var isUpper = Text.All(c => char.IsUpper(c) || c is '.' or '-' or '‐');
            return isUpper && letters is > 0 and <= 3;
        }
    }
}
