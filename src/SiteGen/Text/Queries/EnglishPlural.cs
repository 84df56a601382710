using System.Collections.Frozen;

namespace SiteGen.Text.Queries;

/// <summary>
/// Folds regular English plurals, conservatively, after the S-stemmer of D. Harman ("How effective is suffixing?", 1991). A
/// singular need not be a word (<c>series</c> becomes <c>sery</c>), because both sides of a comparison are folded. Words of fewer
/// than four letters and irregular plurals (<c>matrices</c>) are kept.
/// </summary>
internal static class EnglishPlural
{
    private const int MinLength = 4;

    // The s of "axis" and "corpus" is no plural; that of "APIs" and "GPUs" is.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Acronyms =
        "apis cpus dpus gpus guis ipus kpis mris npus pois rois tpus"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] EndingsWithEs = ["sses", "xes", "shes", "ches", "iases"];

    /// <summary>Returns the singular of a word.</summary>
    /// <param name="word">A folded word.</param>
    public static string ToSingular(string word)
    {
        var (length, appendsY) = Cut(word);
        return length == word.Length ? word : appendsY ? string.Concat(word.AsSpan(0, length), "y") : word[..length];
    }

    /// <summary>Whether a word has a singular, without allocating a string for it.</summary>
    /// <param name="word">A folded word.</param>
    /// <param name="singular">The singular, as <see cref="ToSingular"/> returns it.</param>
    public static bool HasSingular(ReadOnlySpan<char> word, string singular)
    {
        var (length, appendsY) = Cut(word);
        return appendsY
            ? singular.Length == length + 1 && singular[length] == 'y' && singular.AsSpan(0, length).SequenceEqual(word[..length])
            : word[..length].SequenceEqual(singular);
    }

    /// <summary>Returns all words that have a singular; some of them may not exist in English.</summary>
    /// <param name="singular">The singular, as <see cref="ToSingular"/> returns it.</param>
    public static IReadOnlyList<string> FindForms(string singular)
    {
        string[] candidates =
        [
            singular, singular + "s", singular + "es", singular + "e",
            singular.EndsWith('y') ? singular[..^1] + "ies" : singular,
        ];
        return [.. candidates.Where(word => HasSingular(word, singular)).Distinct(StringComparer.Ordinal)];
    }

    // Returns the number of letters to keep, and whether a y follows them.
    private static (int Length, bool AppendsY) Cut(ReadOnlySpan<char> word)
    {
        if (word.Length < MinLength)
            return (word.Length, false);

        // "caches" and "searches" have the same ending; dropping the e of "cache" makes it equal to its plural.
        if (word[^1] != 's')
            return (word.EndsWith("che", StringComparison.Ordinal) ? word.Length - 1 : word.Length, false);
        if (word[^2] == 's' || word is "news" || word.EndsWith("ias", StringComparison.Ordinal))
            return (word.Length, false); // class, news, bias
        if (word[^2] is 'u' or 'i')
            return (Acronyms.Contains(word) ? word.Length - 1 : word.Length, false); // corpus, analysis
        if (word.Length > MinLength && word.EndsWith("ies", StringComparison.Ordinal))
            return (word.Length - 3, true);
        foreach (var ending in EndingsWithEs)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return (word.Length - 2, false);
        }

        return (word.Length - 1, false);
    }
}
