using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// The name of a person or a group. Front matter has <c>Given Family</c> if the family name is the last word, and otherwise
/// <c>Family, Given</c>. A group of several words ends in a comma: <c>Gemini Team,</c>.
/// </summary>
/// <param name="Given">The given names; empty for a group or a single name.</param>
/// <param name="Family">The family name with its particles (<c>van Beethoven</c>), or the whole name of a group.</param>
/// <param name="Suffix">The suffix of the family name (<c>Jr.</c>), or empty.</param>
public sealed record PersonName(string Given, string Family, string Suffix = "")
{
    /// <summary>
    /// The name in reading order: <c>Martin Luther King Jr.</c> A Chinese, Japanese or Korean name in its own script has the
    /// family name first and no space: <c>汪丽娜</c>.
    /// </summary>
    public string Display => Join(IsFamilyFirst ? Family + Given : Join(Given, " ", Family), " ", Suffix);

    /// <summary>The name in the order of an index or a reference manager: <c>King, Jr., Martin Luther</c>.</summary>
    public string Inverted => Join(Join(Family, ", ", Suffix), ", ", Given);

    /// <summary>
    /// Parses a form of front matter: <c>Given Family</c>, <c>Family, Given</c>, <c>Family, Suffix, Given</c> or <c>Group,</c>.
    /// </summary>
    /// <param name="text">The text; not blank.</param>
    public static PersonName Parse(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        switch (parts.Length)
        {
            case 1:
                var space = parts[0].LastIndexOf(' ');
                return space < 0 ? new PersonName("", parts[0]) : new PersonName(parts[0][..space].TrimEnd(), parts[0][(space + 1)..]);
            case 2:
                return new PersonName(parts[1], parts[0]);
            default:
                return new PersonName(string.Join(", ", parts[2..].Where(part => part.Length > 0)), parts[0], parts[1]);
        }
    }

    /// <summary>Returns the form that <see cref="Parse"/> parses to the same name.</summary>
    public override string ToString()
    {
        if (IsFamilyFirst && Suffix.Length == 0)
            return Inverted;
        // Given names with a comma need a suffix in front of them, even an empty one.
        if (Suffix.Length > 0 || Given.Contains(',', StringComparison.Ordinal))
            return $"{Family}, {Suffix}, {Given}".TrimEnd();
        if (!Family.Contains(' ', StringComparison.Ordinal))
            return Display;
        return Given.Length > 0 ? Inverted : Family + ",";
    }

    private bool IsFamilyFirst => Given.Length > 0 && EastAsianText.IsOnly(Family) && EastAsianText.IsOnly(Given);

    private static string Join(string first, string separator, string second) =>
        first.Length == 0 ? second : second.Length == 0 ? first : string.Concat(first, separator, second);
}
