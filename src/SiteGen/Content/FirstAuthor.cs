using System.Text;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// Compares the first authors of two entries. Sources abbreviate given names, drop accents and particles, and differ in which
/// name they take for the family name.
/// </summary>
internal static class FirstAuthor
{
    /// <summary>
    /// Returns whether two names cannot be one person's: other family names, or given names with other initials. Names in
    /// different scripts are never known to differ.
    /// </summary>
    /// <param name="one">A name; null if the source names nobody.</param>
    /// <param name="other">Another name, or null.</param>
    public static bool Differ(PersonName? one, PersonName? other)
    {
        if (one is null || other is null)
            return false;
        var (first, second) = (Fold(one.Display), Fold(other.Display));
        if (first.Length == 0 || second.Length == 0 || char.IsAscii(first[0][0]) != char.IsAscii(second[0][0]))
            return false;
        if (first.Order(StringComparer.Ordinal).SequenceEqual(second.Order(StringComparer.Ordinal)))
            return false;
        return !EndAlike(Fold(one.Family), Fold(other.Family)) || !HaveOneInitial(Fold(one.Given), Fold(other.Given));
    }

    /// <summary>Returns a text that is equal for most spellings of one name: the family name's last word and an initial.</summary>
    /// <param name="name">A name.</param>
    public static string GetKey(PersonName name) =>
        string.Concat(Fold(name.Family).LastOrDefault(), " ", Fold(name.Given).FirstOrDefault()?[..1]);

    // "Berg" and "van den Berg", "Lopez" and "Garcia Lopez".
    private static bool EndAlike(string[] one, string[] other)
    {
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return shorter.Length > 0 && longer.AsSpan()[^shorter.Length..].SequenceEqual(shorter);
    }

    private static bool HaveOneInitial(string[] one, string[] other) =>
        one.Length == 0 || other.Length == 0 || one[0][0] == other[0][0];

    private static string[] Fold(string name)
    {
        var words = new StringBuilder(name.Length);
        foreach (var letter in Transliteration.FoldToAscii(name))
        {
            if (char.IsLetterOrDigit(letter))
                words.Append(letter);
            else if (letter is not ('\'' or '\u2019'))
                words.Append(' ');
        }

        // Germans write ä as ae where accents are missing; dropping the e makes Müller, Mueller and Muller one.
        return words.Replace("ae", "a").Replace("oe", "o").Replace("ue", "u").ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
