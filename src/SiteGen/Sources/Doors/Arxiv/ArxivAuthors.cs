using System.Text.RegularExpressions;
using SiteGen.Content.Records;

namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>An author as arXiv has it: in parts, or with the whole name as <paramref name="Family"/>.</summary>
/// <param name="Family">The family name, or the whole name.</param>
/// <param name="Given">The given names; empty if the name is not split.</param>
/// <param name="Suffix">The suffix, such as <c>Jr.</c>; empty if there is none.</param>
internal sealed record ArxivName(string Family, string Given = "", string Suffix = "");

/// <summary>
/// Repairs collaborations among arXiv's authors. arXiv splits <c>Mark Scott for the NuPRISM Collaboration</c> like a person, and
/// <c>Keck Array, BICEP2 Collaborations: P. Ade</c> into four authors, one of which is a colon.
/// </summary>
internal static partial class ArxivAuthors
{
    /// <summary>Returns the authors; groups have no given names.</summary>
    /// <param name="names">The names in order.</param>
    public static IReadOnlyList<RecordAuthor> Read(IEnumerable<ArxivName> names)
    {
        var authors = new List<RecordAuthor>();
        foreach (var name in names)
        {
            var given = DoorText.Fold(name.Given, DoorText.MaxName);
            var family = DoorText.Fold(name.Family, DoorText.MaxName).TrimEnd(':', ' ');
            var suffix = DoorText.Fold(name.Suffix, DoorText.MaxName);
            if (family.Length > 0 && (given + family).Any(char.IsLetterOrDigit))
                Add(authors, given, family, suffix);
            if (authors.Count >= DoorText.MaxAuthors)
                break;
        }

        return authors;
    }

    private static void Add(List<RecordAuthor> authors, string given, string family, string suffix)
    {
        var whole = given.Length == 0 ? family : $"{given} {family}";
        if (OnBehalf().Match(whole) is { Success: true } match)
        {
            if (match.Groups["person"].Value is { Length: > 0 } person)
                authors.Add(RecordAuthor.FromName(person));
            AddGroup(authors, match.Groups["group"].Value);
        }
        else if (Group().IsMatch(whole))
        {
            AddGroup(authors, whole);
        }
        else if (suffix.Length > 0)
        {
            authors.Add(RecordAuthor.FromName($"{whole} {suffix}"));
        }
        else
        {
            authors.Add(given.Length > 0 ? RecordAuthor.FromParts(family, given) : RecordAuthor.FromName(family));
        }
    }

    // "Collaborations" of several experiments: those before the last one became an author of their own.
    private static void AddGroup(List<RecordAuthor> authors, string group)
    {
        if (Plural().IsMatch(group) && !Joined().IsMatch(group) && authors.Count > 0)
        {
            group = $"{authors[^1].Display} and {group}";
            authors.RemoveAt(authors.Count - 1);
        }

        authors.Add(RecordAuthor.FromParts(group, null));
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string GroupWord = @"(?:collaborations?|collab\.?|consorti(?:um|a)|team|group)";

    [GeneratedRegex(
        @"^(?:(?<person>(?!on\s+behalf\b)\S.*?)[\s,(]+)?(?:(?:on\s+)?behalf\s+of|for|representing)\s+"
        + @"(?:(?:the\s+)?(?<group>\S.*\b" + GroupWord + @")|the\s+(?<group>\S+))\)?$", Options)]
    private static partial Regex OnBehalf();

    [GeneratedRegex(@"\b" + GroupWord + "$", Options)]
    private static partial Regex Group();

    [GeneratedRegex(@"\b(?:collaborations|consortia)$", Options)]
    private static partial Regex Plural();

    [GeneratedRegex(@",|/|&|\sand\s", Options)]
    private static partial Regex Joined();
}
