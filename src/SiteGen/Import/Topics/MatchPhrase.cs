using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Import.Topics;

/// <summary>
/// One parsed line of a topic's <c>match</c>. It has one of these forms:
/// <list type="bullet">
/// <item><c>few-shot learning</c>: these words in a row. Case, accents, hyphens, British or American spelling
/// (<c>-ise</c>, <c>-ize</c>) and the plural <c>s</c> make no difference.</item>
/// <item><c>distill*</c>: any word that begins like this. A star may end any word, after at least three letters.</item>
/// <item><c>convolutional network?</c>: a hint, which counts a quarter. Hints are words that occur with the topic but do
/// not define it; hints alone never propose a topic.</item>
/// <item><c>-hate speech</c>: an exclusion. Where these words occur, no shorter phrase of the topic counts.</item>
/// </list>
/// A phrase of one word weighs 1, of two words 1.5, of three or more 2, because a match of more words is less likely to be
/// chance.
/// </summary>
public sealed class MatchPhrase
{
    /// <summary>The sign that ends a hint.</summary>
    internal const char HintSign = '?';

    private const double HintFactor = 0.25;
    private const int MinPrefixLength = 3;

    private MatchPhrase(string text, IReadOnlyList<PhraseWord> words, double weight)
    {
        Text = text;
        Words = words;
        Weight = weight;
    }

    /// <summary>The phrase as the curator wrote it.</summary>
    public string Text { get; }

    /// <summary>Its words, folded; at least one.</summary>
    public IReadOnlyList<PhraseWord> Words { get; }

    /// <summary>The score of one mention in an abstract; 0 for an exclusion.</summary>
    public double Weight { get; }

    /// <summary>Parses one line of <c>match</c>.</summary>
    /// <param name="text">The line.</param>
    /// <param name="phrase">The phrase, if the line is valid.</param>
    /// <param name="problem">What is wrong and what to do, if it is not.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out MatchPhrase? phrase, [NotNullWhen(false)] out string? problem)
    {
        phrase = null;
        var core = text.Trim();
        bool excluded = core.StartsWith('-'), hint = core.EndsWith(HintSign);
        core = core.TrimStart('-').TrimEnd(HintSign);
        var words = core.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(ParseWords).ToList();
        problem = FindProblem(text, core, words, excluded && hint);
        if (problem is null)
            phrase = new MatchPhrase(text, words, excluded ? 0 : GetWeight(words.Count) * (hint ? HintFactor : 1));
        return problem is null;
    }

    private static double GetWeight(int words) => words switch { 1 => 1, 2 => 1.5, _ => 2 };

    private static IEnumerable<PhraseWord> ParseWords(string part)
    {
        var words = ProseWords.SplitSegments(part).SelectMany(segment => segment).ToList();
        var prefix = part.EndsWith('*');
        return words.Select((word, i) => prefix && i == words.Count - 1
            ? new PhraseWord(WordForm.NormalizeSpelling(word), IsPrefix: true)
            : new PhraseWord(WordForm.Normalize(word), IsPrefix: false));
    }

    private static string? FindProblem(string text, string core, List<PhraseWord> words, bool contradictory)
    {
        if (words.Count == 0)
            return $"the phrase \"{text}\" has no words; write words, or remove it";
        if (contradictory)
            return $"the phrase \"{text}\" is both excluded (-) and a hint (?); keep one of the two signs";
        if (HasStarInside(core))
            return $"the phrase \"{text}\" has a * inside a word; a * can only end a word";
        return words.Exists(w => w.IsPrefix && w.Text.Length < MinPrefixLength)
            ? $"the phrase \"{text}\" has a * after fewer than three letters; write more of the word"
            : null;
    }

    private static bool HasStarInside(string core) =>
        core.Split(' ').Any(part => part.TrimEnd('*').Contains('*', StringComparison.Ordinal) || part == "*");
}
