namespace SiteGen.Import.Topics;

/// <summary>
/// Normalizes English words, so that a phrase need not list every spelling: American and British (<c>-ize</c>,
/// <c>-ise</c>), singular and plural. A form need not be a word, because both sides of a comparison are normalized.
/// </summary>
public static class WordForm
{
    private static readonly (string British, string American)[] Spellings =
    [
        ("isation", "ization"), ("isations", "izations"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"),
        ("ising", "izing"), ("iser", "izer"), ("isers", "izers"),
        ("labelled", "labeled"), ("labelling", "labeling"), ("modelling", "modeling"),
        ("neighbour", "neighbor"), ("neighbours", "neighbors"), ("behaviour", "behavior"), ("behaviours", "behaviors"),
        ("tumour", "tumor"), ("tumours", "tumors"),
    ];

    /// <summary>Returns the American spelling of a word: <c>regularisation</c> → <c>regularization</c>.</summary>
    /// <param name="word">A folded word: lower case, no accents.</param>
    public static string NormalizeSpelling(string word)
    {
        foreach (var (british, american) in Spellings)
        {
            if (word.EndsWith(british, StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, word.Length - british.Length), american);
        }
        return word;
    }

    /// <summary>Returns the American spelling of the singular: <c>networks</c> → <c>network</c>.</summary>
    /// <param name="word">A folded word: lower case, no accents.</param>
    public static string Normalize(string word)
    {
        var spelling = NormalizeSpelling(word);
        if (spelling.Length < 4)
            return spelling;
        var singular = spelling.EndsWith('s') ? ToSingular(spelling) : spelling;
        // The plurals "caches" and "searches" have the same ending; dropping the e of "cache" makes it equal to its plural.
        return singular.EndsWith("che", StringComparison.Ordinal) ? singular[..^1] : singular;
    }

    private static string ToSingular(string word)
    {
        if (word[^2] is 's' or 'u' or 'i' || word == "bias")
            return word; // loss, corpus, analysis
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return string.Concat(word.AsSpan(0, word.Length - 3), "y");
        return HasPluralEs(word) ? word[..^2] : word[..^1];
    }

    private static bool HasPluralEs(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
        || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("iases", StringComparison.Ordinal);
}
