using System.Buffers;
using SiteGen.Text.Queries;

namespace SiteGen.Sources.Queries;

/// <summary>
/// Turns the words of a term into words that a service's index must contain where the term matches. What a service may write
/// or index otherwise has no such word.
/// </summary>
internal static class ServiceWords
{
    private const int MinPrefixLength = 3;

    // A short word with a digit may be a formula there: "l1" is $\ell_1$.
    private const int MaxFormulaLength = 3;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    // Words that indexes often leave out (those of Lucene), and the operators of the services.
    private static readonly HashSet<string> StopWords = new(
        ("a an and andnot are as at be but by for if in into is it no not of on or such that the their then there these they this to "
        + "was will with").Split(' '),
        StringComparer.Ordinal);

    // May be written as a letter there.
    private static readonly string[] GreekLetters =
        ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi "
        + "omega").Split(' ');

    /// <summary>Whether a word is one that indexes often leave out.</summary>
    public static bool IsStopWord(string word) => StopWords.Contains(word);

    /// <summary>Whether a service's text contains a word, or a form of it, wherever our own evaluation finds the word.</summary>
    /// <param name="word">A folded word.</param>
    public static bool IsReliable(string word) =>
        word.Length > 1 && !word.AsSpan().ContainsAnyExcept(Allowed)
        && (word.Length > MaxFormulaLength || !word.AsSpan().ContainsAnyInRange('0', '9'))
        && !GreekLetters.Contains(word, StringComparer.Ordinal);

    /// <summary>Whether the same is true of the beginning of a word, and it is long enough for a service.</summary>
    /// <param name="prefix">The folded beginning of a word.</param>
    public static bool IsReliablePrefix(string prefix) =>
        prefix.Length >= MinPrefixLength && IsReliable(prefix)
        && !Array.Exists(GreekLetters, letter => letter.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Returns all forms of a word that our own evaluation finds.</summary>
    /// <param name="word">A folded word; in the singular except for authors.</param>
    /// <param name="field">The field that is searched.</param>
    public static IReadOnlyList<string> FindForms(string word, QueryField? field) =>
        field == QueryField.Author ? [word] : EnglishPlural.FindForms(word);

    /// <summary>Returns the words and wildcards that find a prefix and the plurals of what it finds.</summary>
    /// <param name="prefix">The folded beginning of a word.</param>
    public static IReadOnlyList<string> FindPrefixForms(string prefix) =>
        prefix.EndsWith('y') ? [prefix + "*", prefix[..^1] + "ies"] : [prefix + "*"];
}
