namespace SiteGen.Content;

/// <summary>
/// A person's name in two parts, or a group's in one. Front matter has it as <c>Given Family</c> where the last word
/// alone is the family name, else as <c>Family, Given</c>; a group of several words is written with a comma at its end
/// (<c>Gemini Team,</c>).
/// </summary>
/// <param name="Given">Given names; empty for a group or a single name.</param>
/// <param name="Family">The family name with its particles (<c>van Beethoven</c>), or the group's whole name.</param>
/// <param name="Suffix">What follows the family name (<c>Jr.</c>), or empty.</param>
public sealed record PersonName(string Given, string Family, string Suffix = "")
{
    /// <summary>As a person reads it: <c>Martin Luther King Jr.</c></summary>
    public string Display => Join(Join(Given, " ", Family), " ", Suffix);

    /// <summary>As an index or a reference manager has it: <c>King, Jr., Martin Luther</c>; a group just its name.</summary>
    public string Inverted => Join(Join(Family, ", ", Suffix), ", ", Given);

    /// <summary>Reads the form of front matter: <c>Given Family</c>, <c>Family, Given</c>, <c>Family, Suffix, Given</c>, <c>Group,</c>.</summary>
    /// <param name="text">The text, not blank.</param>
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

    /// <summary>The form that <see cref="Parse"/> reads back to the same name.</summary>
    public override string ToString()
    {
        // Given names with a comma can only follow the suffix, even an empty one.
        if (Suffix.Length > 0 || Given.Contains(',', StringComparison.Ordinal))
            return $"{Family}, {Suffix}, {Given}".TrimEnd();
        if (!Family.Contains(' ', StringComparison.Ordinal))
            return Display;
        return Given.Length > 0 ? Inverted : Family + ",";
    }

    private static string Join(string first, string separator, string second) =>
        first.Length == 0 ? second : second.Length == 0 ? first : string.Concat(first, separator, second);
}
