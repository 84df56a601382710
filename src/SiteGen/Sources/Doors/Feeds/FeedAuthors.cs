using System.Text.RegularExpressions;
using SiteGen.Content.Records;

namespace SiteGen.Sources.Doors.Feeds;

/// <summary>
/// Splits authors of feeds. The comma both separates names and the parts of a name, and some feeds run names and affiliations
/// together; when it is not plain, there are no authors rather than wrong ones.
/// </summary>
internal static partial class FeedAuthors
{
    private const int MaxNameLength = 120;

    /// <summary>Returns the authors, each once.</summary>
    /// <param name="creators">The texts, each with one or several names; untrusted, perhaps with markup.</param>
    public static IReadOnlyList<RecordAuthor> Split(IReadOnlyList<string> creators)
    {
        var authors = new List<RecordAuthor>();
        foreach (var creator in creators.Take(DoorText.MaxAuthors))
        {
            var text = Clean(creator);
            // An element of its own may be a group, such as an institute.
            var names = creators.Count > 1 && text.AsSpan().IndexOfAny(',', ';') < 0
                ? text.Length > 0 ? [RecordAuthor.FromName(text)] : []
                : SplitText(text);
            if (names is null)
                return [];
            authors.AddRange(names);
        }

        var unique = authors.Where(a => a.Display.Length > 0).DistinctBy(a => a.Display).Take(DoorText.MaxAuthors).ToList();
        return unique.TrueForAll(a => a.Display.Length <= MaxNameLength) ? unique : [];
    }

    private static string Clean(string creator)
    {
        var text = MarkupText.ToLine(creator, DoorText.MaxAbstract);
        // RSS 2.0: "mail@example.org (Ann Author)".
        if (Mail().Match(text) is { Success: true } mail)
            text = mail.Groups["name"].Value;
        text = Label().Replace(text, "");
        return Conjunction().Replace(EtAl().Replace(text, ""), ", ").Trim(' ', ',', ';');
    }

    /// <summary>Returns the names of one text; null if it cannot be split.</summary>
    private static List<RecordAuthor>? SplitText(string text)
    {
        if (text.Length == 0)
            return [];
        if (Affiliation().IsMatch(text))
            return null;
        var segments = SplitAt(text, ';');
        return segments.Count > 1 ? SplitSegments(segments) : SplitCommas(JoinSuffixes(SplitAt(text, ',')));
    }

    /// <summary>Splits "Ann One, Bob Two; Cleo Three" and "One, Ann; Two, Bob".</summary>
    private static List<RecordAuthor>? SplitSegments(List<string> segments)
    {
        var parts = segments.ConvertAll(segment => JoinSuffixes(SplitAt(segment, ',')));
        var areInverted = parts.TrueForAll(p => p.Count == 2);
        if (!areInverted && parts.TrueForAll(p => p.TrueForAll(HasSeveralWords)))
            return [.. parts.SelectMany(p => p).Select(RecordAuthor.FromName)];
        return parts.TrueForAll(p => p.Count <= 2)
            ? parts.ConvertAll(p => p.Count == 2 ? RecordAuthor.FromParts(p[0], p[1]) : RecordAuthor.FromName(p[0]))
            : null;
    }

    private static List<RecordAuthor>? SplitCommas(List<string> parts)
    {
        if (parts.Count == 1)
            return [RecordAuthor.FromName(parts[0])];
        if (parts.Exists(part => Initials().IsMatch(part)))
            return SplitInitials(parts);
        if (parts.TrueForAll(HasSeveralWords))
            return parts.ConvertAll(RecordAuthor.FromName);
        return parts.Count == 2 && !HasSeveralWords(parts[1]) ? [RecordAuthor.FromParts(parts[0], parts[1])] : null;
    }

    /// <summary>Splits "Family, I., Family, I. J."; a part of several words without initials behind it is a group.</summary>
    private static List<RecordAuthor>? SplitInitials(List<string> parts)
    {
        var authors = new List<RecordAuthor>();
        for (var i = 0; i < parts.Count; i++)
        {
            var hasInitials = i + 1 < parts.Count && Initials().IsMatch(parts[i + 1]);
            if (Initials().IsMatch(parts[i]) || (!hasInitials && !HasSeveralWords(parts[i])))
                return null;
            authors.Add(hasInitials ? RecordAuthor.FromParts(parts[i], parts[++i]) : RecordAuthor.FromName(parts[i]));
        }

        return authors;
    }

    /// <summary>Joins "Jr." with the name before it.</summary>
    private static List<string> JoinSuffixes(List<string> parts)
    {
        var joined = new List<string>();
        foreach (var part in parts)
        {
            if (joined.Count > 0 && Suffix().IsMatch(part))
                joined[^1] += " " + part;
            else
                joined.Add(part);
        }

        return joined;
    }

    private static List<string> SplitAt(string text, char separator) =>
        [.. text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static bool HasSeveralWords(string text) => text.Contains(' ', StringComparison.Ordinal);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^\S+@\S+\s*\((?<name>[^()]+)\)$", Options)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^(?:by|authors?(?:\(s\))?:|author\(s\))\s+", Options)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s*,?\s+(?:and|&)\s+", Options)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@",?\s+et\.?\s+al\.?\s*$", Options)]
    private static partial Regex EtAl();

    // "a." too: some authors write their names in small letters.
    [GeneratedRegex(@"^(?:\p{L}{1,2}\.[- ]?)+$", Options)]
    private static partial Regex Initials();

    [GeneratedRegex("^(?:jr|sr)\\.?$|^I{2,3}$|^IV$", Options)]
    private static partial Regex Suffix();

    [GeneratedRegex(
        @"[0-9@]|\b(?:department|university|universit(?:é|à|ät)|institute?|laborator(?:y|ies)|school of|college|hospital)\b", Options)]
    private static partial Regex Affiliation();
}
