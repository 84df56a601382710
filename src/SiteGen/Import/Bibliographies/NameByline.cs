using SiteGen.Text;

namespace SiteGen.Import.Bibliographies;

/// <summary>
/// Recognizes several people in what BibTeX reads as one name with commas: <c>Ann Able, Bob Baker, Cy Cole</c>,
/// <c>Able, A., Baker, B. C.</c> or, as PubMed has it, <c>Able A, Baker BC</c>.
/// </summary>
internal static class NameByline
{
    private static readonly HashSet<string> Suffixes = new(
        ["jr", "sr", "ii", "iii", "iv", "v", "esq", "phd", "ph d", "md", "m d", "dr", "prof", "filho", "neto", "júnior",
            "junior", "senior", "jnr"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the people, each as the parts of one name between commas; null if it is plainly or possibly one name.</summary>
    /// <param name="parts">The parts between commas, none of them empty.</param>
    /// <param name="endsInComma">Whether a comma follows before <c>and</c> and a name without commas.</param>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<NameWord>>>? Split(
        IReadOnlyList<IReadOnlyList<NameWord>> parts, bool endsInComma)
    {
        if (parts.Count < 2 || (parts.Count == 3 && (IsSuffix(parts[1]) || IsSuffix(parts[2]))))
            return null;
        if (parts.All(IsFamilyAndInitials))
            return [.. parts.Select(part => SplitInitials(part))];
        var isList = parts.Count > 2 || endsInComma;
        if (isList && parts.All(part => part.Count > 1 && !part.All(word => word.IsInitials)))
            return [.. parts.Select(part => new[] { part })];
        if (isList && parts.All(IsEastAsianName))
            return [.. parts.Select(part => new[] { part })];
        var isPairs = parts.Count > 2 && parts.Count % 2 == 0;
        return isPairs && (HasInitials(parts) || parts.All(part => part.Count == 1)) ? [.. parts.Chunk(2)] : null;
    }

    /// <summary>Whether the words are the suffix of a name: <c>Jr.</c>, <c>III</c>.</summary>
    /// <param name="words">The words.</param>
    public static bool IsSuffix(IReadOnlyList<NameWord> words) =>
        Suffixes.Contains(NameWords.Join(words).Replace(".", "", StringComparison.Ordinal).Trim());

    private static bool IsFamilyAndInitials(IReadOnlyList<NameWord> part) =>
        part.Count > 1 && part[^1].IsInitials && !part[^1].Text.Contains('.', StringComparison.Ordinal) && !part[0].IsInitials
        && part[0].Text.Any(char.IsLower);

    /// <summary>Turns <c>Able BC</c> into the parts <c>Able</c> and <c>BC</c>.</summary>
    private static IReadOnlyList<NameWord>[] SplitInitials(IReadOnlyList<NameWord> part) => [[.. part.SkipLast(1)], [part[^1]]];

    /// <summary>Whether every second part consists of initials.</summary>
    private static bool HasInitials(IReadOnlyList<IReadOnlyList<NameWord>> parts) =>
        parts.Where((_, i) => i % 2 == 1).All(part => part.All(word => word.IsInitials));

    private static bool IsEastAsianName(IReadOnlyList<NameWord> part) =>
        NameWords.Join(part) is { Length: > 1 } name && EastAsianText.IsOnly(name);
}
